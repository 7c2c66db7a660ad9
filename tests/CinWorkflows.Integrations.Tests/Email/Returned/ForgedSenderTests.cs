using System.Text;
using CinWorkflows.Integrations.Email.Returned;
using ReceivedMessage = MimeKit.MimeMessage;

namespace CinWorkflows.Integrations.Tests.Email.Returned;

public sealed class ForgedSenderTests
{
    [Theory]
    [InlineData("spf=pass smtp.mailfrom=family.example; dkim=none; dmarc=fail action=none header.from=family.example;compauth=fail reason=001", true)]
    [InlineData("spf=fail smtp.mailfrom=other.example; dkim=none; dmarc=fail action=quarantine header.from=family.example", true)]
    [InlineData("spf=fail smtp.mailfrom=list.example; dkim=fail; dmarc=fail action=none header.from=family.example;compauth=pass reason=130", false)]
    [InlineData("spf=pass smtp.mailfrom=family.example; dkim=pass; dmarc=pass action=none header.from=family.example;compauth=pass reason=100", false)]
    [InlineData("spf=none; dkim=none; dmarc=none action=none header.from=family.example;compauth=softpass reason=201", false)]
    [InlineData(null, false)]
    public void Answer_WhoseAddressIsForged_IsNobodys(string? found, bool isForged)
    {
        var sample = ReturnedSamples.Read("outlook-declined");
        var reply = InvitationReplyReader.Read(Message(found is null ? sample : $"Authentication-Results: {found}\n{sample}"))!;

        Assert.Equal(isForged, reply.From is null);
        Assert.Equal(isForged, reply.Letters.Count == 0);
    }

    [Fact]
    public void Proof_ThatCameAlongWithTheMessage_CountsNothing()
    {
        var sample = $"Authentication-Results: spf=fail; dmarc=fail;compauth=fail reason=000\nAuthentication-Results: dmarc=pass;compauth=pass\n{ReturnedSamples.Read("outlook-declined")}";

        Assert.Null(InvitationReplyReader.Read(Message(sample))!.From);
    }

    private static ReceivedMessage Message(string mime) => ReceivedMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mime)));
}
