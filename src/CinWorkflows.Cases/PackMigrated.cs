using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases;

/// <summary>
/// The case goes on under another version of its authority's pack: every duty and date is worked out again from its anchor. Where the version that it was under
/// was of several authorities as if they were one, it goes on under the pack of the one whose case it is, with a team of that.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Reason">Why.</param>
public sealed record PackMigrated(string Version, string Reason) : Act
{
    /// <summary>The pack of the authority whose case it is, where the version that it was under was of several as if they were one; null where the pack stays.</summary>
    public string? UnderPack { get; init; }

    /// <summary>The team of that authority that holds the case from then on; given with <see cref="UnderPack"/>.</summary>
    public string? TeamId { get; init; }

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => TeamId is null ? [] : [new("teamId", TeamId, IsTeam: true) { OfPack = UnderPack }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var same = desk.File.Pack.Version == Version && UnderPack is null
            ? new Refusal[] { new("version", $"the case is under version {Version} already.") }
            : [];
        return
        [
            .. CaseDesk.Text("version", Version, "the version"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
            .. same,
            .. (UnderPack is null) == (TeamId is null) ? Array.Empty<Refusal>() : [new("teamId", "a case that goes on under the pack of another authority is held by a team of that: give 'underPack' and 'teamId', or neither.")],
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Pack = new(UnderPack ?? file.Pack.Id, Version),
        Allocation = TeamId is null ? file.Allocation : file.Allocation with { TeamId = TeamId, TeamSince = stamp.At, WorkerId = null, WorkerLeavesOn = null },
    };
}
