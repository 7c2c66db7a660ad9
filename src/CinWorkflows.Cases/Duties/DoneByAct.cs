using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Duties;

/// <summary>Whether an act does what a further duty asks for.</summary>
internal static class DoneByAct
{
    public static bool Fits(this DoneBy doneBy, Act act) => doneBy.Word switch
    {
        DoneBy.Recorded => false,
        DoneBy.ChildSeen => act is VisitMade { ChildSeen: true },
        DoneBy.ChildSeenAlone => act is VisitMade { SeenAlone: true },
        var word when AuthorityEventRule.IdIn(word) is { } own => act is AuthorityEventRecorded recorded && recorded.Event == own,
        var type => ActJson.TypeOf(act) == type,
    };
}
