using System.Collections.ObjectModel;
using System.Text.Json;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads who must do what by when.</summary>
internal static class DutySection
{
    /// <summary>The duties that every pack has, then those of transfers.</summary>
    public static IReadOnlyDictionary<DutyKind, DutyRule> Read(PackNode? duties, PackNode? transfers, PackNode? ladders, PackScope scope)
    {
        var named = new PackObject(duties, Shapes.Duties(scope.Cases, scope.Edition), scope).Entries<DutyKind, DutyRule?>((kind, node) => IsLeftOut(kind, node, scope)
            ? null
            : Duty(new(kind, Vocabulary<DutyKind>.Word(kind)), new PackObject(node, Shapes.Duty, scope), ladders, scope));
        var always = new ReadOnlyDictionary<DutyKind, DutyRule>(new OrderedDictionary<DutyKind, DutyRule>(
            named.Where(duty => duty.Value is not null).Select(duty => KeyValuePair.Create(duty.Key, duty.Value!))));
        return transfers is null
            ? always
            : new ReadOnlyDictionary<DutyKind, DutyRule>(new OrderedDictionary<DutyKind, DutyRule>([.. always, .. TransferSection.Duties(transfers, ladders, scope)]));
    }

    /// <summary>Whether an authority says that it does not ask for a duty; most cannot be left out, since the procedure goes on by them.</summary>
    private static bool IsLeftOut(DutyKind kind, PackNode node, PackScope scope)
    {
        if (node is not { Kind: JsonValueKind.String, Text: TimescaleSection.NoTimescale })
        {
            return false;
        }

        if (!scope.Cases.Duties[kind].MayBeLeftOut)
        {
            scope.Report.Fault(node, "the procedure goes on by this duty, so it cannot be left out: say whose it is, and 'within' \"none\" where no time is set.");
        }

        return true;
    }

    /// <summary>The part of a duty that those of the workflow and those of the pack have in common.</summary>
    public static DutyRule Duty(DutyPlace place, PackObject duty, PackNode? ladders, PackScope scope)
    {
        var clause = duty.Clause();
        if (clause == Timescale.Local && duty["why"] is null)
        {
            duty.Fault("clause", "a duty that no source asks for says in 'why' what it is for.");
        }

        var timescale = TimescaleSection.Read(place, duty, LimitClause(duty, clause), scope).OnlyFrom(StartingOn(duty));
        return new(
            place.Kind,
            clause,
            duty.Word<Role>("owner"),
            timescale,
            Ladder(duty, ladders),
            duty["warning"] is { } warning ? Warning(place, warning, scope) : null,
            duty.OptionalText("why"))
        {
            AfterHold = duty["afterHold"] is null ? null : duty.Period("afterHold"),
            NotBefore = NotBefore(scope.Cases.Duties[place.Kind], duty, timescale),
        };
    }

    /// <summary>The day from which on a rule holds; null where it says none.</summary>
    internal static DateOnly? StartingOn(PackObject part) => part["startingOn"] is null ? null : part.Date("startingOn");

    /// <summary>Where a source asks for something but sets no day, the day is the authority's own, and cited so.</summary>
    private static string LimitClause(PackObject duty, string clause)
    {
        if (duty["limitClause"] is null)
        {
            return clause;
        }

        var limit = duty.Clause("limitClause");
        if (limit == Timescale.Local && duty["why"] is null)
        {
            duty.Fault("limitClause", "a limit that no source sets says in 'why' what it is for.");
        }

        return limit;
    }

    private static string Ladder(PackObject duty, PackNode? ladders)
    {
        var ladder = duty.Text("notices");
        if (ladder.Length > 0 && ladders is { Kind: JsonValueKind.Object } && ladders.Find(ladder) is null)
        {
            duty.Fault("notices", $"there is no ladder '{ladder}'{Spelling.Hint(ladder, ladders.Properties.Select(known => known.Name))}");
        }

        return ladder;
    }

    private static Timescale Warning(DutyPlace place, PackNode node, PackScope scope)
    {
        var warning = new PackObject(node, Shapes.Warning, scope);
        return TimescaleSection.Flat($"{place.Id}Warning", place, warning, warning.Clause(), scope);
    }

    private static bool NotBefore(DutyTraits traits, PackObject duty, Timescale timescale)
    {
        var binding = duty.Flag("notBefore");
        if (binding && timescale.Earliest is null && duty.IsClean("within", "notBefore"))
        {
            duty.Fault("notBefore", "there is no range to be early for: give 'within' an 'upTo'.");
        }
        else if (binding && !traits.MayBeTooEarly)
        {
            duty.Fault("notBefore", "this duty cannot be refused for being early; leave it out, and an early one is only shown.");
        }

        return binding;
    }
}
