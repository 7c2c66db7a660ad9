using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The authority to which a child moves has found who must not be told what, that somebody is not reached safely by a way, or that somebody knows
/// already what they must not (N54, N57, N61). It holds here from then on, so that no letter leaves that it would not send, and worker and manager are
/// told at once (N25). It says all that it restricts itself: what it does not name any more is lifted here by people alone.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which it was found.</param>
/// <param name="People">Everybody about whom that authority restricts something itself.</param>
/// <param name="Number">The message's number in the exchange.</param>
public sealed record TransferCautioned(string TransferId, DateOnly On, IReadOnlyList<RestrictedPerson> People, int Number) : Act
{
    /// <summary>How those are reached of whom it found a way not to be safe; null where it found none. What is on record here stays, but for that.</summary>
    public IReadOnlyList<ReachedPerson>? Reached { get; init; }

    /// <summary>The letters by which somebody knows there what they must not; null where nobody does.</summary>
    public IReadOnlyList<ToldLetter>? Told { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.Of(TransferId, desk, transfer =>
    [
        .. TransferRules.Next(Number, transfer.Received),
        .. TransferRules.Notified(transfer, desk),
        .. desk.NotAfterToday("on", On),
        .. People.SelectMany((person, index) => person.Limit.Check($"people[{index}].limit.", person.PersonId)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        var label = file.TransferOut(TransferId)?.Label;
        var message = string.Create(CultureInfo.InvariantCulture, $"restriction-{label}-message-{Number}");
        var cautioned = file.WithTransfer(TransferId, transfer => transfer with { Received = Number }) with
        {
            Restrictions = new ToldRestrictions(On, People, message) { TransferId = TransferId, IsLiftedHereAlone = true }.With(file, stamp.On),
        };
        List<string> anew =
        [
            .. (cautioned.Restrictions ?? []).Skip(file.Restrictions?.Count ?? 0).Select(held => held.PersonId)
                .Union((Reached ?? []).Where(person => person.Contact?.Unsafe is { Count: > 0 }).Select(person => person.PersonId)),
        ];
        return anew.Count == 0 && Told is null
            ? cautioned
            : cautioned with
            {
                Concerns =
                [
                    .. file.Concerns,
                    new(string.Create(CultureInfo.InvariantCulture, $"caution-{label}-{Number}"), stamp.On)
                    {
                        RaisedAt = stamp.At,
                        CautionedIds = anew.Count == 0 ? null : anew,
                        Told = Told is null ? null : ToldLetter.FromThere(Told),
                    },
                ],
            };
    }
}
