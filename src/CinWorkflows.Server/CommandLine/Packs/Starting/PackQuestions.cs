using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.CommandLine.Packs.Starting;

/// <summary>The questions from whose answers a pack is started, in the order in which a procedure tells it.</summary>
internal static class PackQuestions
{
    private const string None = "none";
    private const string National = "national";

    private static readonly (string Words, string Anchor)[] Beginnings =
        [("the end of the assessment", "assessmentConclusion"), ("the start of the assessment", "assessmentStart"), ("the referral", "referral")];

    private static readonly (string Words, Role Role)[] Deciders =
        [("team manager", Role.TeamManager), ("service manager", Role.ServiceManager), ("practice manager", Role.PracticeManager)];

    public static IReadOnlyList<PackQuestion> All { get; } =
    [
        new("What is your authority called?", "Mine", Name),
        new("What is its ONS code, such as E06000061? It is needed for children who move; 'none' where you do not know it.", None, Code),
        new("What is your procedure called?", "Children in need", (pack, said) => Put(pack, "source.title", said)),
        new("From which day do new cases start under it? Say it as 2026-04-01.", "2026-01-01", From),
        new("What do you call the plan?", "Plan", (pack, said) => Put(pack, "labels.plan", said)),
        new("Who holds the plan: the 'social worker', or a 'lead practitioner' who need not be one?", "social worker", Holder),
        new("How long may an assessment take, from the referral? 'national' takes the 45 working days of Working Together; 'none' where your procedure says nothing.", None, Assessment, "concludeAssessment"),
        new("How soon is the first planning meeting?", "15 working days", Meeting, "holdFirstPlanningMeeting"),
        new("Counted from what: 'the end of the assessment', 'the start of the assessment' or 'the referral'?", "the end of the assessment", MeetingFrom, "holdFirstPlanningMeeting"),
        new("Is that day itself the first of the days? 'yes' or 'no'.", "no", MeetingCounting, "holdFirstPlanningMeeting"),
        new("How soon after it is agreed does the plan go to everybody? 'none' where no time is set.", None, Circulation, "circulatePlan"),
        new("How often is the child visited at least? 'none' leaves it to the plan of each child.", None, Visits, "visitChild"),
        new("How often is the plan reviewed at least?", "3 months", Reviews, "holdReview"),
        new("Does one team review at another interval? Say its id and the interval, as 'disabled-children: 26 weeks'; else 'none'.", None, TeamReviews, "holdReview"),
        new("Within how many months do most plans end?", "12 months", Ends),
        new("Who decides that support ends: 'team manager', 'service manager' or 'practice manager'?", "team manager", Closure),
        new("Do the national rules for children who move to or from another authority hold? 'national' or 'none'.", None, Moves),
    ];

    private static string? Put(StartedPack pack, string place, string said)
    {
        pack.Set(place, said);
        return null;
    }

    private static string? Name(StartedPack pack, string said)
    {
        var id = Id(said);
        if (id.Length == 0)
        {
            return "the name needs a letter.";
        }

        pack.Set("id", id);
        return Put(pack, "authority.name", said);
    }

    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetter(sign) || (id.Length > 0 && char.IsAsciiDigit(sign)))
            {
                id.Append(sign);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.Length > 50 ? id.ToString(0, 50).TrimEnd('-') : id.ToString().TrimEnd('-');
    }

    private static string? Code(StartedPack pack, string said)
    {
        if (Is(said, None))
        {
            pack.Set("authority.code", null);
            return null;
        }

        return !AuthorityCode.IsOne(said) ? "a code is a letter and eight digits, such as E06000061."
            : AuthorityCode.EndedOf(said) is { } ended ? $"{ended}."
            : Put(pack, "authority.code", said);
    }

    private static string? From(StartedPack pack, string said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Put(pack, "effectiveFrom", said) : "say the day as 2026-04-01.";

    private static string? Holder(StartedPack pack, string said)
    {
        if (!Is(said, "social worker") && !Is(said, "lead practitioner"))
        {
            return "say 'social worker' or 'lead practitioner'.";
        }

        var leads = Is(said, "lead practitioner");
        pack.Set("plan.holder.role", StartedPack.Word(leads ? Role.LeadProfessional : Role.SocialWorker));
        pack.Set("labels.leadProfessional", leads ? "lead practitioner" : null);
        pack.Clause("P3", $"The plan names the {said.ToLowerInvariant()} who holds it, and everybody who has it is asked whether they agree.");
        return null;
    }

    private static string? Assessment(StartedPack pack, string said)
    {
        if (Is(said, None) || Is(said, National))
        {
            pack.Set("duties.concludeAssessment", Is(said, National) ? "offered" : null);
            return null;
        }

        return Limit(said, length =>
        {
            pack.Clause("P5", $"The assessment ends within {length} of the referral.");
            pack.Duty("concludeAssessment", "P5", length, "referral", "assessment");
        });
    }

    private static string? Meeting(StartedPack pack, string said) => Limit(said, length =>
    {
        pack.Clause("P1", $"The first planning meeting is held within {length}.");
        pack.Set("duties.holdFirstPlanningMeeting.within", StartedPack.Length(length));
        pack.Set("duties.holdFirstPlanningMeeting.counting", "afterAnchor");
    });

    private static string? MeetingFrom(StartedPack pack, string said) => Array.Find(Beginnings, one => Is(said, one.Words)) is { Anchor: { } anchor }
        ? Put(pack, "duties.holdFirstPlanningMeeting.from", anchor)
        : $"say {Choice(Beginnings.Select(one => one.Words))}.";

    private static string? MeetingCounting(StartedPack pack, string said) => Is(said, "yes") || Is(said, "no")
        ? Put(pack, "duties.holdFirstPlanningMeeting.counting", Is(said, "yes") ? "fromAnchor" : "afterAnchor")
        : "say 'yes' or 'no'.";

    private static string? Circulation(StartedPack pack, string said)
    {
        if (Is(said, None))
        {
            pack.Set("duties.circulatePlan", null);
            return null;
        }

        return Limit(said, length =>
        {
            pack.Clause("P6", $"The plan goes to everybody within {length} of its agreement.");
            pack.Duty("circulatePlan", "P6", length, "planAgreement", "action");
        });
    }

    private static string? Visits(StartedPack pack, string said)
    {
        if (Is(said, None))
        {
            pack.Set("duties.visitChild", null);
            return null;
        }

        return Limit(said, length =>
        {
            pack.Clause("P7", $"The child is visited at least every {length}.");
            pack.Duty("visitChild", "P7", length, "lastVisitOrPlanStart", "visit");
        });
    }

    private static string? Reviews(StartedPack pack, string said) => Limit(said, length =>
    {
        pack.Clause("P2", $"The plan is reviewed at least every {length}.");
        pack.Set("duties.holdReview.within", StartedPack.Length(length));
        pack.Set("review.atLeastEvery", StartedPack.Length(length));
    });

    private static string? TeamReviews(StartedPack pack, string said)
    {
        if (Is(said, None))
        {
            pack.Set("duties.holdReview.byTeam", null);
            return null;
        }

        return said.Split(':', StringSplitOptions.TrimEntries) is [{ Length: > 0 } team, var interval]
            ? Limit(interval, length =>
            {
                pack.Team = team;
                pack.Set("duties.holdReview.byTeam", new JsonObject { [team] = StartedPack.Length(length) });
            })
            : "say the team's id, a colon and the interval: 'disabled-children: 26 weeks'.";
    }

    private static string? Ends(StartedPack pack, string said) =>
        Limit(said, length => pack.Set("plan.mostEnd", new JsonObject { ["within"] = StartedPack.Length(length), ["clause"] = "local" }));

    private static string? Closure(StartedPack pack, string said)
    {
        if (Array.Find(Deciders, one => Is(said, one.Words)) is not { Words: { } words, Role: var role })
        {
            return $"say {Choice(Deciders.Select(one => one.Words))}.";
        }

        pack.Set("approvals.closure.roles", new JsonArray(StartedPack.Word(role)));
        pack.Clause("P4", $"Support ends by a decision of the {words}.");
        return null;
    }

    private static string? Moves(StartedPack pack, string said)
    {
        if (!Is(said, None) && !Is(said, National))
        {
            return "say 'national' or 'none'.";
        }

        var taken = Is(said, National);
        if (taken && pack.Code is null)
        {
            return "children who move are told of by the authority's ONS code, which you have not given: say 'none', and take them up once you know it.";
        }

        foreach (var place in new[] { "transfers", "approvals.transferDispute", "approvals.transferIn", "approvals.sharingAgainstAdvice" })
        {
            pack.Set(place, taken ? "offered" : null);
        }

        return null;
    }

    private static string? Limit(string said, Action<Period> take)
    {
        if (LengthWords.Read(said) is not { } length)
        {
            return $"{LengthWords.Example}.";
        }

        if (length.Unit == Unit.Hours)
        {
            return "this is counted in days, weeks or months.";
        }

        take(length);
        return null;
    }

    private static bool Is(string said, string word) => string.Equals(said, word, StringComparison.OrdinalIgnoreCase);

    private static string Choice(IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"'{word}'"));
}
