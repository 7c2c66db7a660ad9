using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Links;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Readiness;

namespace CinWorkflows.TransferPacks.Tests;

public sealed class TransferPacksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-pack-test-");

    [Fact]
    public async Task Made_twice_a_pack_is_byte_for_byte_the_same()
    {
        using var first = await PackDesk.WithPackAsync();
        using var second = await PackDesk.WithPackAsync();

        Assert.Equal(await first.PackAsync(), await second.PackAsync());
    }

    [Fact]
    public async Task A_pack_is_made_once_for_each_preparation_and_kept_on_the_record()
    {
        using var signer = new ExampleSigner();
        using var desk = await PackDesk.WithPackAsync(signer);

        var first = await EnsureAsync(desk);
        desk.Record.Add(ExampleCase.CaseId, [new VisitMade(new(2026, 10, 6), ChildSeen: true, SeenAlone: false)]);
        var again = await EnsureAsync(desk);
        desk.Record.Add(ExampleCase.CaseId, [ExampleCase.Prepared()]);
        var next = await EnsureAsync(desk);

        Assert.Equal(first, again);
        Assert.NotEqual(first.Stored, next.Stored);
        var kept = desk.Record.Acts.Select(act => act.Act).OfType<DocumentAttached>().Where(document => document.MediaType == "application/zip").ToList();
        Assert.Equal([first.Stored.Sha256, next.Stored.Sha256], kept.Select(document => document.Sha256));
        Assert.StartsWith($"pack-{first.Stored.Sha256[..40]}", first.Key.DocumentId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_given_to_nobody_while_the_use_of_what_it_holds_is_restricted_unless_it_was_prepared_with_a_reason_or_that_is_lifted()
    {
        using var desk = await PackDesk.WithPackAsync();
        var first = await EnsureAsync(desk);
        desk.Record.Add(ExampleCase.CaseId, [new ProcessingRestricted("p-1", ProcessingGround.AccuracyContested, new(2026, 10, 6), "The letter is about somebody else.", "dpo-1")]);

        Assert.Null(await EnsureAsync(desk));
        Assert.Null(await desk.Packs.SealAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None));
        Assert.Empty(await new PackByLink(desk.Packs, desk.Get<IPackSpool>()).PartsAsync(desk.Record.File(ExampleCase.CaseId)!, ExampleCase.TransferId, CancellationToken.None));

        desk.Record.Add(ExampleCase.CaseId, [ExampleCase.Prepared() with { DespiteRestriction = "The other authority has to know how the child is kept safe." }]);
        Assert.NotEqual(first.Stored, (await EnsureAsync(desk)).Stored);
    }

    [Fact]
    public async Task Two_who_ask_at_a_time_get_the_same_pack()
    {
        using var signer = new ExampleSigner();
        using var desk = await PackDesk.WithPackAsync(signer);

        var both = await Task.WhenAll(EnsureAsync(desk), EnsureAsync(desk));

        Assert.Equal(both[0], both[1]);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task What_is_done_after_the_preparation_is_not_in_the_pack()
    {
        using var desk = await PackDesk.WithPackAsync();
        desk.Record.Add(ExampleCase.CaseId, [new VisitMade(new(2026, 10, 6), ChildSeen: true, SeenAlone: false, "Came later.")]);

        Assert.DoesNotContain("Came later.", await AllTextAsync(desk), StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task No_detail_of_a_way_that_is_not_safe_is_anywhere_in_the_pack()
    {
        using var desk = await PackDesk.WithPackAsync();

        var text = await AllTextAsync(desk);

        Assert.Contains("07700900123", text.Replace("+447", "07", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("father@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ExampleCase.UnsafeEmail, text, StringComparison.Ordinal);
        Assert.DoesNotContain(ExampleCase.UnsafeStreet, text, StringComparison.Ordinal);
        Assert.DoesNotContain("900111", text, StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task A_way_that_has_become_unsafe_since_the_preparation_is_left_out_too()
    {
        using var desk = await PackDesk.WithPackAsync();
        desk.Record.Add(ExampleCase.CaseId, [new ContactDetailsChanged("p-3", "father@example.org", new ContactDetails(Unsafe: [Medium.Email]))]);

        Assert.DoesNotContain("father@example.org", await AllTextAsync(desk), StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task N54_who_must_not_be_told_and_whom_they_must_not_meet_stands_beside_their_name_and_the_reason_stays_here()
    {
        using var desk = await PackDesk.WithPackAsync();
        desk.Record.Add(ExampleCase.CaseId, [new DisclosureRestricted("p-3", [DisclosureTopic.Moves, DisclosureTopic.Addresses], "He threatened her.", NotWith: ["p-2"], Until: new(2027, 3, 1))]);

        var text = (await AllTextAsync(desk)).ReplaceLineEndings(" ");

        Assert.Contains("MUST NOT BE TOLD OF: moves", text, StringComparison.Ordinal);
        Assert.Contains("MUST NOT MEET: Maria Example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("He threatened her", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N54_N57_whoever_joined_after_the_move_was_assessed_stands_in_the_pack_as_kept_from_it_until_a_person_told_them()
    {
        using var desk = await PackDesk.WithPackAsync();
        desk.Record.Add(ExampleCase.CaseId, [new ParticipantAdded(new("p-8", ParticipantKind.Other, "Aunt Example", ReceivesPlan: false))]);

        Assert.Equal([DisclosureTopic.Moves, DisclosureTopic.Addresses], (await AuntAsync(desk)).Restriction!.Topics);

        desk.Record.Add(ExampleCase.CaseId, [new InformedByHand("transfer-t1-Moving", "p-8", new(2026, 10, 6), "Was rung.")]);
        Assert.Null((await AuntAsync(desk)).Restriction);

        static async Task<PackPerson> AuntAsync(PackDesk desk)
        {
            using var verified = await desk.Reader.VerifyAsync(new MemoryStream(await desk.PackAsync()), CancellationToken.None);
            return Assert.Single(verified.Contents.Network, person => person.Id == "p-8");
        }
    }

    [Fact]
    public async Task A_part_that_is_missing_says_why_on_the_cover_and_in_its_place()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove.Where(act => act is CaseOpened or MoveReported), .. ExampleCase.BeforeThePack, ExampleCase.Prepared(
            new(PackPartKind.Assessment, MissingReason: "The family moved before it began."),
            new(PackPartKind.Plan, MissingReason: "No plan was agreed yet."),
            new(PackPartKind.ReviewMinutes, MissingReason: "No review was due yet."))]);

        var entries = Zips.Entries(await desk.PackAsync()).ToDictionary(entry => entry.Name, entry => Encoding.UTF8.GetString(entry.Content));

        foreach (var (paper, reason) in new[] { ("05 Assessment", "The family moved before it began."), ("06 Child in Need plan", "No plan was agreed yet."), ("07 Minutes of the latest review", "No review was due yet.") })
        {
            Assert.Contains(reason, entries[$"papers/{paper}.html"], StringComparison.Ordinal);
            Assert.Contains(reason, entries["papers/01 Cover sheet.html"], StringComparison.Ordinal);
        }

        using var verified = await desk.Reader.VerifyAsync(new MemoryStream(await desk.PackAsync()), CancellationToken.None);
        Assert.Equal("No plan was agreed yet.", verified.Contents.Plan.MissingReason);
    }

    [Fact]
    public async Task A_document_is_named_by_what_it_is_and_its_day_never_by_its_title_or_a_digest()
    {
        using var desk = await PackDesk.WithPackAsync();

        var names = Zips.Entries(await desk.PackAsync()).Select(entry => entry.Name).ToList();

        Assert.Contains("documents/05 Assessment, as attached on 6 October 2026.pdf", names);
        Assert.DoesNotContain(names, name => name.Contains("Alex", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"\A([a-z]+/)?[A-Za-z0-9 ,.-]{1,100}[^ .]\z", name));
    }

    [Fact]
    public async Task Documents_that_belong_to_no_part_stay_here()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, ExampleCase.Attached("doc-letter", DocumentKind.Letter, [1]), .. ExampleCase.BeforeThePack, ExampleCase.Prepared()]);

        Assert.DoesNotContain(Zips.Entries(await desk.PackAsync()), entry => entry.Name.StartsWith("documents/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_it_is_prepared_it_is_said_what_is_missing_and_blocks_it()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove.Where(act => act is CaseOpened or MoveReported));

        var readiness = await desk.Packs.ReadinessAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);

        Assert.True(readiness!.Blocked);
        Assert.Equal([PackPartSource.Missing, PackPartSource.Missing, PackPartSource.Missing, PackPartSource.Written], readiness.Parts.Select(part => part.Source));
        Assert.Equal(["N48", "N53, N54, N55", "N51"], readiness.ToDo.Select(text => text.Split('(', ')')[1]));
        Assert.Null(await desk.Packs.EnsureAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None));
    }

    [Fact]
    public async Task A_whole_record_blocks_nothing()
    {
        using var desk = await PackDesk.WithPackAsync();

        var readiness = await desk.Packs.ReadinessAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);

        Assert.False(readiness!.Blocked);
        Assert.Empty(readiness.ToDo);
        Assert.Equal(ExampleCase.AssessmentDocument, readiness.Parts[0].DocumentId);
    }

    [Fact]
    public async Task A_plan_from_another_system_is_on_the_record_by_its_dates_only()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [new EpisodeAdopted
        {
            AdoptedOn = new(2026, 9, 1),
            ReferredOn = new(2026, 1, 5),
            Child = new("p-1", "Alex Example", null, false),
            TeamId = "team-1",
            WorkerId = "sw-1",
            AssessmentStartedOn = new(2026, 1, 6),
            AssessmentConcludedOn = new(2026, 2, 6),
            PlanStartedOn = new(2026, 2, 20),
        }, ExampleCase.UpToTheMove[^1]]);

        var readiness = await desk.Packs.ReadinessAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);

        Assert.Equal(PackPartSource.DatesOnly, readiness!.Parts.Single(part => part.Part == PackPartKind.Plan).Source);
    }

    [Fact]
    public async Task An_unknown_transfer_has_neither_pack_nor_preview()
    {
        using var desk = await PackDesk.WithPackAsync();

        Assert.Null(await desk.Packs.ReadinessAsync(ExampleCase.CaseId, "E06000061.C-0042.2", CancellationToken.None));
        Assert.Null(await desk.Packs.ReadinessAsync("C-none", ExampleCase.TransferId, CancellationToken.None));
        Assert.Null(await desk.Packs.EnsureAsync(ExampleCase.CaseId, "E06000061.C-0042.2", CancellationToken.None));
        Assert.Null(await desk.Packs.PreviewAsync(ExampleCase.CaseId, "E06000061.C-0042.2", CancellationToken.None));
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task A_preview_says_all_and_that_it_is_not_to_be_sent()
    {
        using var desk = await PackDesk.WithPackAsync();
        var path = Path.Combine(_folder.FullName, "preview.pdf");
        await using (var file = File.Create(path))
        await using (var preview = await desk.Packs.PreviewAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))
        {
            await preview!.CopyToAsync(file);
        }

        var text = ForeignTool.Run("pdftotext", path, "-").Output;

        Assert.Contains("PREVIEW, NOT TO BE SENT", text, StringComparison.Ordinal);
        Assert.All(["What is in this PDF", "Bus pass", "Saturday club", "Attendance 92 %"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Documents.Keys, key => key.Contains("pack-", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<PackOnRecord> EnsureAsync(PackDesk desk) =>
        (await desk.Packs.EnsureAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))!;

    private async Task<string> AllTextAsync(PackDesk desk)
    {
        var text = new StringBuilder();
        foreach (var (name, content) in Zips.Entries(await desk.PackAsync()))
        {
            var path = Path.Combine(_folder.FullName, "part.pdf");
            await File.WriteAllBytesAsync(path, content);
            text.AppendLine(name.StartsWith("papers/", StringComparison.Ordinal) && name.EndsWith(".pdf", StringComparison.Ordinal) ? ForeignTool.Run("pdftotext", path, "-").Output : Encoding.UTF8.GetString(content));
        }

        return text.ToString();
    }
}
