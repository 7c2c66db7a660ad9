using System.Text;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A pack that was copied says what it kept of the other council's, and a file what program saved it.</summary>
public sealed class CopiedPackTests
{
    private static readonly PackDraft Copy = PackDraft.Northamptonshire().Remove("servedBy").Set("id", "\"westmere\"").Set("authority.name", "\"Westmere\"");

    [Fact]
    public void The_name_of_another_authority_and_the_title_of_its_procedure_are_shown()
    {
        var advice = Copy.Read().Advice;

        Assert.Contains(advice, fault => fault.JsonPath == "$.admission[0].procedure" && fault.Reason.Contains("this names Northamptonshire", StringComparison.Ordinal));
        Assert.Contains(advice, fault => fault.JsonPath == "$.source.title" && fault.Reason.Contains("Northamptonshire's procedure", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_in_words_that_the_pack_does_not_have_is_shown()
    {
        var advice = PackDraft.Eastmere().Set("duties.startAssessment.why", "\"The meeting counts from the start (N6).\"").Read().Advice;

        Assert.Contains(advice, fault => fault.JsonPath == "$.duties.startAssessment.why" && fault.Reason.Contains("this speaks of N6", StringComparison.Ordinal));
    }

    [Fact]
    public void An_authoritys_own_pack_keeps_its_own_words() =>
        Assert.All(PackLibrary.Shipped.All, entry => Assert.DoesNotContain(PackLibrary.Read(entry.Json, entry.File).Advice, fault => fault.Reason.Contains("another", StringComparison.Ordinal)));

    [Fact]
    public void The_guides_own_pack_has_nothing_to_look_at() => Assert.Empty(PackDraft.Eastmere().Read().Advice);

    [Fact]
    public void Two_duties_that_say_the_same_are_shown()
    {
        var draft = PackDraft.Eastmere();
        draft.Add("furtherDuties", draft.At("furtherDuties[6]").ToJsonString().Replace("cancelledTwice", "cancelledAgain", StringComparison.Ordinal).Replace("Tell the", "Inform the", StringComparison.Ordinal));

        Assert.Contains(draft.Read().Advice, fault => fault.Reason.Contains("says the same as 'cancelledTwice'", StringComparison.Ordinal));
    }

    [Fact]
    public void An_aim_that_nobody_is_reminded_of_is_shown() =>
        Assert.Contains(
            PackDraft.Eastmere().Set("duties.visitChild.notices", "\"visit\"").Set("furtherDuties[1].notices", "\"visitAimed\"").Read().Advice.Concat(PackDraft.Eastmere().Set("duties.concludeAssessment.target", """{ "amount": 40, "unit": "workingDays" }""").Read().Advice),
            fault => fault.Reason.StartsWith("nobody is reminded of this aim", StringComparison.Ordinal));

    [Fact]
    public void A_pack_without_an_edition_is_told_of_the_newest() =>
        Assert.Contains(PackDraft.Eastmere().Remove("edition").Read().Advice, fault => fault.Reason.Contains("\"edition\": 4", StringComparison.Ordinal));

    [Fact]
    public void What_is_asked_for_once_although_it_is_meant_for_each_meeting_is_shown() =>
        Assert.Contains(
            PackDraft.Eastmere().Set("furtherDuties[5].when", "\"planInForce\"").Set("furtherDuties[5].before", "\"nextMeeting\"").Read().Advice,
            fault => fault.Reason.Contains("'when' \"meetingArranged\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1252", true)]
    public void A_file_keeps_its_dashes_whatever_program_saved_it(string name, bool old)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("{ \"why\": \"6 – 8 weeks, “at once” – £5\" }")];

        Assert.Equal("{ \"why\": \"6 – 8 weeks, “at once” – £5\" }", PackEncoding.TextOf(file));
        Assert.Equal(old, PackEncoding.IsOldWindows(file));
    }
}
