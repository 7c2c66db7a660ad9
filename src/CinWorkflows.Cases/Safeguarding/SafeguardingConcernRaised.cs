using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>
/// A child protection or safeguarding issue arises: the manager is told at once (N25, H22). Anybody raises one, also who cannot see which are on the case: an id
/// that is taken there is given a number, and a day before the referral counts from the referral.
/// </summary>
/// <param name="ConcernId">Its id; where another concern has it already, the case shows this one with a number behind it, such as <c>c1-2</c>.</param>
/// <param name="On">The day.</param>
/// <param name="Concern">What it is.</param>
public sealed record SafeguardingConcernRaised(string ConcernId, DateOnly On, string Concern) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Concern;

    private const int LongestAgo = 25;

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool TellsOfDanger => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. CaseDesk.Id("concernId", ConcernId, "the concern's id"),
            .. desk.NotAfterToday("on", On),
            .. On < desk.Today.AddYears(-LongestAgo) ? [new Refusal("on", $"{On:yyyy-MM-dd} is more than {LongestAgo} years ago. Correct the year.")] : Array.Empty<Refusal>(),
            .. CaseDesk.Text("concern", Concern, "the concern"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stamp);
        var concern = new Concern(FreeId(file), On < file.ReferredOn ? file.ReferredOn : On) { RaisedAt = stamp.At };
        return file with { Concerns = [.. file.Concerns, concern.Id == ConcernId ? concern : concern with { GivenId = ConcernId }] };
    }

    private string FreeId(CaseFile file) => Enumerable.Range(1, file.Concerns.Count + 1)
        .Select(number => number == 1 ? ConcernId : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ConcernId}-{number}"))
        .First(id => file.Concerns.All(concern => concern.Id != id));
}
