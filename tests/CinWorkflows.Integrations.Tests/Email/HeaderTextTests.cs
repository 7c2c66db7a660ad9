using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed partial class HeaderTextTests
{
    [Fact]
    public void Subject_OfAnyText_ReadsBackUnchangedFromShortLines()
    {
        foreach (var (subject, seed) in RandomText.Samples(500, maxLength: 200, multiline: false))
        {
            var field = HeaderText.Subject(subject);

            Assert.All(field.Split("\r\n"), line => Assert.InRange(line.Length, 2, 76));
            Assert.True(subject == Decode(field["Subject: ".Length..]), $"Seed {seed} does not decode to itself.");
        }
    }

    [Theory]
    [InlineData("CIN-2026-0041: invitation", "Subject: CIN-2026-0041: invitation")]
    [InlineData("=?utf-8?B?eA==?=", "Subject: =?utf-8?B?PT91dGYtOD9CP2VBPT0/PQ==?=")]
    [InlineData("a  b", "Subject: =?utf-8?B?YSAgYg==?=")]
    [InlineData("Cyfarfod â chi", "Subject: =?utf-8?B?Q3lmYXJmb2Qgw6IgY2hp?=")]
    public void Subject_OfEachKind_IsPlainOnlyWhenThatReadsBackTheSame(string subject, string field) =>
        Assert.Equal(field, HeaderText.Subject(subject));

    [Theory]
    [InlineData("Jane Doe", "From: \"Jane Doe\" <a@example.org>")]
    [InlineData("Doe, Jane \"JD\" \\", "From: \"Doe, Jane \\\"JD\\\" \\\\\" <a@example.org>")]
    [InlineData("Siân", "From: =?utf-8?B?U2nDom4=?= <a@example.org>")]
    [InlineData(" ", "From: a@example.org")]
    public void Sender_OfEachKind_IsQuotedOrEncoded(string name, string field) =>
        Assert.Equal(field, HeaderText.From(new MailAddressee(name, "a@example.org")));

    [Fact]
    public void Recipients_Many_AreSeparatedByCommasOnFoldedLines()
    {
        var recipients = Enumerable.Range(1, 9).Select(i => new MailAddressee($"Person, Number {i}", $"person{i}@example.org"));

        var field = HeaderText.To([.. recipients]);

        Assert.All(field.Split("\r\n"), line => Assert.InRange(line.Length, 2, 76));
        Assert.Equal(8, Regex.Count(field, ">,"));
        Assert.EndsWith("\"Person, Number 9\" <person9@example.org>", field.Replace("\r\n", "", StringComparison.Ordinal));
    }

    /// <summary>RFC 2047: white space between two encoded words is not part of the text; each word decodes alone.</summary>
    private static string Decode(string value)
    {
        var unfolded = value.Replace("\r\n", "", StringComparison.Ordinal);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return EncodedWord().Replace(unfolded.Replace("?= =?", "?==?", StringComparison.Ordinal), match => strict.GetString(Convert.FromBase64String(match.Groups[1].Value)));
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]+)\?=")]
    private static partial Regex EncodedWord();
}
