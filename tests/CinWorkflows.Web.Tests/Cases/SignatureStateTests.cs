using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases;
using CinWorkflows.Workflows.Signatures;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class SignatureStateTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Dictionary<string, string> Names = new() { ["mother-1"] = "Alex Example", ["sw-1"] = "Chris Worker" };

    [Fact]
    public void A_signature_on_the_plan_gives_the_day_the_person_and_who_recorded_it_by_name()
    {
        var state = Of(new(9, "planReplyRecorded", "mother-1", Day, "abc") { PlanVersion = 1, RecordedBy = new("sw-1", Role.SocialWorker) });

        Assert.Contains("signed by Alex Example on 2 March 2026, recorded by Chris Worker (", state.Words, StringComparison.Ordinal);
        Assert.Equal(("Alex Example", Day, null), (state.SignedByName, state.On, state.At));
    }

    [Fact]
    public void A_decision_gives_the_member_of_staff_by_name_and_the_time()
    {
        var state = Of(new(9, "closureDecided", "sw-1", Day, "abc") { Staff = new("sw-1", Role.SocialWorker), At = new DateTimeOffset(2026, 3, 2, 14, 5, 0, TimeSpan.Zero) });

        Assert.Contains("signed by Chris Worker (", state.Words, StringComparison.Ordinal);
        Assert.Contains(" on 2 March 2026 at 14:05, SHA-256 abc.", state.Words, StringComparison.Ordinal);
    }

    private static SignatureState Of(SignedEntry signed) => SignatureState.Of(signed, PackLibrary.Shipped.Current("northamptonshire", Day)!.Pack, Names);
}
