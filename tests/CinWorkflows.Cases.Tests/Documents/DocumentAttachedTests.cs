using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Documents;

public sealed class DocumentAttachedTests
{
    private static readonly DocumentAttached Minutes = new("d-1", "Minutes", DocumentKind.Minutes, "application/pdf", 1200, new string('a', 64));

    [Fact]
    public void A_document_is_in_the_case_file_without_its_title()
    {
        var file = Minutes.ApplyTo(File(), new(2, new("sw-1", Role.SocialWorker), new(2026, 3, 10, 23, 30, 0, TimeSpan.Zero)));

        Assert.Empty(Refused(Minutes));
        Assert.Equal(new AttachedDocument("d-1", DocumentKind.Minutes, new string('a', 64), new(2026, 3, 10)), Assert.Single(file.Documents));
    }

    [Fact]
    public void An_id_stands_for_one_document() =>
        Assert.Equal(["documentId"], Refused(Minutes with { Title = "Minutes, corrected" }, new AttachedDocument("d-1", DocumentKind.Minutes, "", default)));

    [Fact]
    public void A_case_has_so_many_documents_that_its_workflow_can_carry_them() =>
        Assert.Equal(["type"], Refused(Minutes, [.. Enumerable.Range(0, DocumentAttached.MostDocuments).Select(number => new AttachedDocument($"x-{number}", DocumentKind.Other, "", default))]));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    public void A_title_is_one_line(string title) => Assert.Equal(["title"], Refused(Minutes with { Title = title }));

    [Fact]
    public void A_title_is_not_longer_than_it_can_be_shown()
    {
        Assert.Empty(Refused(Minutes with { Title = new string('x', DocumentAttached.LongestTitle) }));
        Assert.Equal(["title"], Refused(Minutes with { Title = new string('x', DocumentAttached.LongestTitle + 1) }));
    }

    [Fact]
    public void What_is_said_of_the_content_has_its_form()
    {
        Assert.Equal(["documentId"], Refused(Minutes with { DocumentId = "../d" }));
        Assert.Equal(["mediaType"], Refused(Minutes with { MediaType = "" }));
        Assert.Equal(["length"], Refused(Minutes with { Length = 0 }));
        Assert.Equal(["sha256"], Refused(Minutes with { Sha256 = new string('A', 64) }));
        Assert.Equal(["sha256"], Refused(Minutes with { Sha256 = new string('a', 63) }));
    }

    private static IEnumerable<string> Refused(DocumentAttached act, params AttachedDocument[] there)
    {
        var pack = Pack();
        var desk = new CaseDesk(File() with { Documents = there }, pack, pack.Authority.WorkingCalendar(), new(2026, 3, 10), new("sw-1", Role.SocialWorker));
        return act.Check(desk).Select(refusal => refusal.Field);
    }

    private static CaseFile File() => new() { CaseId = "CIN-1", Pack = Pack().Reference, ReferredOn = new(2026, 3, 2), Allocation = new("team-1", "sw-1") };

    private static PolicyPack Pack() => PackLibrary.Shipped.Current("northamptonshire", new(2026, 3, 10))!.Pack;
}
