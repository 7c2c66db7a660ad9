using System.Globalization;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The plan in force, in full.</summary>
internal static class PlanSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var plan = contents.Plan;
        if (plan.MissingReason is { } reason)
        {
            return [Words.Missing("the Child in Need plan", reason)];
        }

        return
        [
            new Facts(
            [
                new("Version", plan.Version is { } version ? version.ToString(CultureInfo.InvariantCulture) : Words.NotRecorded),
                new("Agreed on", Words.Date(plan.AgreedOn)),
                new("Runs from", Words.Date(plan.StartsOn)),
                new("Expected to end on", Words.Date(plan.ExpectedEndOn)),
                new("Held by", Words.Or(plan.Holder)),
                new("The child is visited", plan.VisitEvery is { } every ? $"every {every}" : Words.NotRecorded),
                new("Last visit at which the child was seen", Words.Date(plan.LastVisitOn)),
                new("Last review", Words.Date(plan.LastReviewedOn)),
                new("The child has had a plan since", Words.Date(plan.FirstStartedOn)),
                .. plan.LongTermReason is { } longTerm ? [new Fact("Why support is needed beyond 12 months", longTerm)] : Array.Empty<Fact>(),
                .. plan.DocumentPath is { } path ? [new Fact("The plan as a document", path)] : Array.Empty<Fact>(),
            ]),
            .. plan.Needs is null ? [Elsewhere(plan)] : Says(plan),
            .. Replies(plan),
        ];
    }

    private static Notice Elsewhere(PackPlan plan) => new(plan.DocumentPath is { } path
        ? $"What the plan says is in the document {path}."
        : "The plan was taken over from another system or authority, and what it says is not in this pack: ask the sender for it.");

    private static IEnumerable<Block> Says(PackPlan plan)
    {
        var outcomes = (plan.Outcomes ?? []).ToLookup(outcome => outcome.NeedId);
        yield return new Heading(1, "Needs and the services for them");
        yield return new Table(
            "Needs of the child",
            [new("Need", ColumnContent.RowHeader), new("Services")],
            plan.Needs!.Select(string[] (need) => [Words.Or(need.Description), Words.Or(need.Services)]));
        yield return new Heading(1, "Outcomes");
        yield return new Table(
            "What will be better for the child",
            [new("Outcome", ColumnContent.RowHeader), new("Need"), new("How one will know"), new("By")],
            plan.Needs!.SelectMany(need => outcomes[need.Id].Select(string[] (outcome) => [Words.Or(outcome.Description), need.Description, Words.Or(outcome.Measure), Words.Date(outcome.By)])));
        yield return new Heading(1, "Actions");
        yield return new Table(
            "Who does what by when",
            [new("Action", ColumnContent.RowHeader), new("Who"), new("By"), new("Done")],
            (plan.Actions ?? []).Select(string[] (action) => [Words.Or(action.Description), action.Owner, Words.Date(action.By), action.DoneOn is { } done ? Words.Date(done) : "Open"]));
        yield return new Heading(1, "Resources");
        yield return plan.Resources is { Count: > 0 } resources ? new Bullets(resources.Select(resource => Words.Or(resource))) : new Paragraph(Words.NotRecorded);
        yield return new Heading(1, "Others' parts and contact");
        yield return new Table(
            "Who does what for the family, and how often",
            [new("Who", ColumnContent.RowHeader), new("Responsibility"), new("How often")],
            (plan.Contacts ?? []).Select(string[] (contact) => [Words.Or(contact.Person), Words.Or(contact.Responsibility), contact.Every is { } every ? $"every {every}" : Words.NotRecorded]));
        foreach (var block in Words.Passage(1, "If circumstances change", plan.Contingency).Concat(Words.Passage(1, "How progress is reviewed", plan.ReviewPoints)))
        {
            yield return block;
        }

        yield return new Heading(1, "Views on the plan");
        yield return new Table("What was said", [new("Who", ColumnContent.RowHeader), new("Said")], (plan.Views ?? []).Select(string[] (view) => [Words.Or(view.Person), view.Said]));
    }

    /// <summary>The newest version first: it is the one that people live by.</summary>
    private static IEnumerable<Block> Replies(PackPlan plan) =>
    [
        new Heading(1, "Who has signed, and who disagrees"),
        .. (plan.Versions ?? []).Reverse().Select(version => new Table(
            string.Create(CultureInfo.InvariantCulture, $"Version {version.Version}, agreed on {Words.Date(version.AgreedOn)}; {(version.CirculatedOn is { } on ? $"circulated on {Words.Date(on)}" : "not circulated yet")}"),
            [new("Who", ColumnContent.RowHeader), new("Reply"), new("On"), new("In their words"), new("What a review said to it")],
            version.Replies.Select(string[] (reply) => [Words.Or(reply.Person), Words.OfReply(reply.Reply), reply.On is { } day ? Words.Date(day) : "", reply.Said ?? "", reply.Answer ?? ""]))
        {
            WhenEmpty = "No reply is recorded.",
        }),
    ];
}
