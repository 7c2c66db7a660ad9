using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>The manager has discussed a concern and decided what follows (N25, H22).</summary>
/// <param name="ConcernId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="StrategyDiscussion">True where a strategy discussion follows (N34, H32).</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
public sealed record SafeguardingConcernDiscussed(string ConcernId, DateOnly On, bool StrategyDiscussion, string Reasons) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool TellsOfDanger => StrategyDiscussion;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var concern = desk.File.Concerns.FirstOrDefault(concern => concern.Id == ConcernId);
        if (concern is not { IsOpen: true })
        {
            return [new Refusal("concernId", concern is null ? $"no concern '{ConcernId}' is recorded." : concern.SettledOn is { } settled ? $"this concern was decided on when the case ended ({settled:yyyy-MM-dd})." : "this concern was discussed already.")];
        }

        var raised = concern.RaisedBy(desk.Past.Select(past => past.Act).OfType<SafeguardingConcernRaised>(), desk.File.Concerns);
        var alone = desk.Past.Any(past => past.ActorId == desk.Actor.Id && (past.Act == raised || IsOf(past.Act, concern)))
            ? new Refusal[] { new("actor.id", "a concern is discussed with somebody else than whoever raised it: another manager records this.", desk.Pack.Rule(DutyKind.DiscussSafeguardingConcern).Clause) }
            : [];
        return
        [
            .. alone,
            .. desk.Happened("on", On, concern.RaisedOn, "the day on which the concern was raised"),
            .. CaseDesk.Reason("reasons", Reasons, "the reasons", desk.Pack.Rule(DutyKind.DiscussSafeguardingConcern).Clause),
        ];
    }

    /// <summary>Whether an act raised the concern by its answer on trafficking (N45).</summary>
    private static bool IsOf(Act act, Concern concern) => act switch
    {
        MoveAssessed assessed => assessed.Trafficking is { Concern: true } && TraffickingConcern.IsAbout(concern, TraffickingConcern.IdOf(assessed.TransferId)),
        TransferInDecided decided => decided.Trafficking is { Concern: true } && TraffickingConcern.IsAbout(concern, TraffickingConcern.In),
        _ => false,
    };

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Concerns = file.Concerns.Replace(concern => concern.Id == ConcernId, concern => concern with { DiscussedOn = On }),
        Strategy = StrategyDiscussion ? StrategyProgress.With(file.Strategy, On) : file.Strategy,
    };
}
