using CinWorkflows.Cases.Visits;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.TransferPacks.Tests.SubjectAccess;

/// <summary>The answer as a paper, as programs of others read it.</summary>
[Needs(Tool.Poppler, Tool.Qpdf)]
public sealed class SubjectAccessPaperTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-subject-access-test-");

    [Fact]
    public async Task What_was_taken_out_is_nowhere_in_the_file_that_is_given()
    {
        var (requests, draft) = await DraftAsync();
        var given = SubjectAccessRelease.Of(draft, [.. draft.Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true })]);

        var text = Read(requests, given, isDraft: false);

        Assert.Contains("What we hold about you", text, StringComparison.Ordinal);
        Assert.Contains("[removed: about somebody else]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("shouted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_shows_what_is_marked_with_the_word_by_which_it_is_decided()
    {
        var (requests, draft) = await DraftAsync();
        var mark = draft.Marks().Last();

        var text = Read(requests, draft, isDraft: true);

        Assert.Contains("DRAFT, NOT TO BE GIVEN", text, StringComparison.Ordinal);
        Assert.Contains($"«Piotr shouted.» ({mark.Id}: about somebody else)", text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(SubjectAccessRequests Requests, SubjectAccessAnswer Draft)> DraftAsync()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, new VisitMade(new(2026, 10, 2), ChildSeen: true, SeenAlone: true, "Piotr shouted.")]);
        var requests = desk.Get<SubjectAccessRequests>();
        return (requests, (await requests.DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, "p-1", askedBy: null, CancellationToken.None))!);
    }

    private string Read(SubjectAccessRequests requests, SubjectAccessAnswer answer, bool isDraft)
    {
        var path = Path.Combine(_folder.FullName, "answer.pdf");
        using (var file = File.Create(path))
        {
            requests.Write(answer, isDraft, file);
        }

        Assert.Equal(0, ForeignTool.Run("qpdf", "--check", path).Code);
        return string.Join(' ', ForeignTool.Run("pdftotext", "-raw", path, "-").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
