using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Policies.Reading;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A version that running cases are pinned to never changes: a duty that is defined after it needs no line in it.</summary>
public sealed class LaterDutyTests
{
    private const string Ordinary = "duties.settleCalendar";
    private const string OfTransfers = "transfers.duties.confirmMove";

    private static readonly DutyKind[] Later = [DutyKind.SettleCalendar, DutyKind.ConfirmMove];

    [Fact]
    public void A_kept_version_without_a_line_for_it_is_read_and_does_not_ask_for_it()
    {
        var pack = Read("3.1.0", With(fromEdition: 2)).Pack;

        Assert.NotNull(pack);
        Assert.Superset(Later.ToHashSet(), pack.NotAskedFor.ToHashSet());
        Assert.DoesNotContain(pack.Duties.Keys, Later.Contains);
    }

    [Fact]
    public void A_version_of_the_edition_that_asks_for_it_is_refused_without_it() =>
        Assert.Equal(
            ["'confirmMove' is missing.", "'settleCalendar' is missing."],
            Read("3.1.1", With(fromEdition: 2)).Faults.Select(fault => fault.Reason).Order(StringComparer.Ordinal));

    [Fact]
    public void A_duty_that_every_edition_has_is_missed_in_a_kept_version_too() =>
        Assert.Equal(2, Read("3.1.0", With(fromEdition: 1)).Faults.Count);

    [Fact]
    public void An_earlier_version_that_names_it_all_the_same_asks_for_it() =>
        Assert.Empty(PackReader.Read(PackLibrary.Shipped.Find("northamptonshire", "3.1.0")!.Json, "kept.json", With(fromEdition: 2)).Pack!.NotAskedFor.Intersect(Later));

    private static PackReading Read(string version, CaseVocabulary cases) => PackReader.Read(
        PackDraft.Of("northamptonshire", version).Remove(Ordinary).Remove(OfTransfers).Json,
        "kept.json",
        cases);

    private static CaseVocabulary With(int fromEdition) => PackVocabulary.OfCases with
    {
        Duties = PackVocabulary.OfCases.Duties.ToDictionary(
            duty => duty.Key,
            duty => Later.Contains(duty.Key) ? duty.Value with { FromEdition = fromEdition } : duty.Value),
    };
}
