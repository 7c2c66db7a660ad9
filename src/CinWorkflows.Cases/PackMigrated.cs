using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases;

/// <summary>
/// The case goes on under another version of its authority's pack: every duty and date is worked out again from its anchor.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Reason">Why.</param>
public sealed record PackMigrated(string Version, string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var same = desk.File.Pack.Version == Version
            ? new Refusal[] { new("version", $"the case is under version {Version} already.") }
            : [];
        return
        [
            .. CaseDesk.Text("version", Version, "the version"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
            .. same,
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { Pack = file.Pack with { Version = Version } };
}
