using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Duties;

/// <summary>Why a duty is asked for, in words. Only what the authority's procedure says is quoted as its words.</summary>
public static class DutyReasons
{
    /// <summary>The reasons, a sentence or two each; none where the pack knows the clause no more.</summary>
    public static IEnumerable<string> Of(Duty duty, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(pack);
        var (rule, origin) = (pack.FindRule(duty.Kind, duty.Subject), pack.OriginOf(duty.Clause));
        if (rule?.Why is not { } why)
        {
            if (Source(duty.Clause, pack) is { } source)
            {
                yield return source;
            }

            yield break;
        }

        if (origin is ClauseOrigin.Local or ClauseOrigin.Silent)
        {
            yield return Source(duty.Clause, pack)!;
        }
        else if (rule.Timescale is { HasNoLimit: false, Clause: Timescale.Local })
        {
            yield return $"The procedure ({duty.Clause}) asks for it and sets no time: the time is the authority's local rule.";
        }

        yield return $"Why this is asked: {PlainWords.Sentence(why)}";
    }

    /// <summary>Where a rule comes from, in a sentence; null where the pack does not have the clause.</summary>
    /// <param name="clause">The clause that the rule cites.</param>
    /// <param name="pack">The pack.</param>
    public static string? Source(string clause, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return (pack.OriginOf(clause), pack.StatementOf(clause)) switch
        {
            (ClauseOrigin.Local, _) => "The procedure does not ask for this and sets no time: it is the authority's local rule.",
            (ClauseOrigin.Silent, _) => $"The procedure of {pack.Authority.Name} says nothing about this ({clause}) and sets no time: it is the authority's local rule, taken from the optional national rules.",
            (_, null) => null,
            (ClauseOrigin.National, { } statement) => $"From the national rules ({clause}): {PlainWords.Sentence(statement)}",
            (_, { } statement) => $"From the procedure ({clause}), {PlainWords.Sentence(statement)}",
        };
    }
}
