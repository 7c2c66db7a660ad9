using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Gathering;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>The case that a pack opens, with the child and the people of the pack.</summary>
internal static class ReceivedCase
{
    public static CaseOpened Opening(PackContents contents, BroughtPack upload, DateOnly today)
    {
        var noticed = upload.NoticedOn ?? today;
        var sender = Sender(contents);
        return new(
            noticed,
            new(contents.Child.Id, contents.Child.Name, contents.Child.BornOn, contents.Child.ReceivesPlan, contents.Child.Reach.Email, contents.Child.Reach.ToDetails()) { Particulars = contents.Child.Particulars, Restriction = contents.Child.Restriction?.ToLimit() },
            upload.TeamId,
            upload.WorkerId,
            upload.Circumstances,
            [.. contents.Network.Select(Person), .. sender is null ? Array.Empty<ParticipantDetails>() : [sender]],
            new TransferNotice(
                contents.TransferId,
                contents.From.Code,
                noticed,
                contents.Move.HasMoved ? contents.Move.ResidentOn : null,
                contents.Risk is { } risk ? Codes.Read<TransferRisk>(risk.Level) : TransferRisk.Standard,
                contents.Risk?.Note,
                sender?.Id)
            {
                ExpectedOn = contents.Move.HasMoved ? null : contents.Move.ResidentOn,
                RecentMoves = contents.Move.RecentMoves,
                Plan = Plan(contents)?.Possible(today),
            })
        {
            Outside = contents.Outside?.Select(Person).ToList(),
        };
    }

    /// <summary>An older pack says only what its plan and its latest review do.</summary>
    private static TransferredPlan? Plan(PackContents contents) => contents.Plan is var plan && (plan.FirstStartedOn ?? plan.StartsOn ?? plan.AgreedOn) is { } since
        ? new(since, plan.ExpectedEndOn, plan.VisitEvery, plan.LastReviewedOn ?? contents.LatestReview.HeldOn, plan.LastVisitOn)
        : null;

    private static ParticipantDetails Person(PackPerson person) => new(
        person.Id,
        person.Kind,
        person.Name,
        person.ReceivesPlan,
        person.Reach.Email,
        person.Organisation,
        person.HasParentalResponsibility,
        person.Reach.ToDetails())
    {
        Restriction = person.Restriction?.ToLimit(),
    };

    /// <summary>The former authority's worker is invited to the meeting (N62).</summary>
    private static ParticipantDetails? Sender(PackContents contents) => contents.Callers is [var caller, ..]
        ? new($"former-{contents.From.Code}", ParticipantKind.Agency, caller.Name, ReceivesPlan: false, caller.Email, contents.From.Name)
        : null;
}
