using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Safeguarding;

namespace CinWorkflows.Cases.Acts;

/// <summary>
/// What people write in an act: reasons, notes, views, decisions. Each says something or is left out, whatever the act; words that only
/// stand in its place, such as "x" or "as discussed", are refused. A text is what is not named here as something else. A danger is never refused for
/// its words: whoever has to discuss it hears of it first, and asks (N25, H22).
/// </summary>
public static class FreeTexts
{
    /// <summary>What holds ids, names, places and choices of a pack, and so may be of one letter.</summary>
    private static readonly FrozenSet<string> NoTexts = FrozenSet.ToFrozenSet(
        [
            "About", "AgreedBy", "AlsoAgreed", "Attended", "Attendees", "Attested", "By", "ChairedBy", "Contact", "CriteriaMet", "Duty", "Email", "Event", "EvidencedBy", "Id",
            "LivesWith", "Matter", "MediaType", "Name", "Named", "NewAddress", "NotWith", "OnlineLink", "Organisation", "Place", "RecommendedAgencies", "RecommendedRoute", "ReplacesDraftOf", "Room", "Route",
            "Service", "Sha256", "Title", "ToAuthority", "FromAuthority", "Version", "With", "Words", "Worker",
        ],
        StringComparer.Ordinal);

    /// <summary>What somebody said or was asked, to which a short word is an answer too: "yes", "none".</summary>
    private static readonly FrozenSet<string> Answers =
        FrozenSet.ToFrozenSet(["Advice", "Answer", "Areas", "Bridging", "ChildCare", "CombinedWith", "Said", "Timing", "Transport", "Venue"], StringComparer.Ordinal);

    /// <summary>What has rules of its own: whoever agrees a plan answers for its words by name; contact details and particulars are read as such.</summary>
    private static readonly FrozenSet<Type> OfTheirOwn = FrozenSet.ToFrozenSet([typeof(PlanContent), typeof(ContactDetails), typeof(ChildParticulars), typeof(WordsKept)]);

    /// <summary>Refuses each text of an act that says nothing.</summary>
    /// <param name="act">The act.</param>
    public static IEnumerable<Refusal> Refuse(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act is SafeguardingConcernRaised ? [] : In(act, "");
    }

    private static IEnumerable<Refusal> In(object part, string prefix) => part.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && !IsOption(part, property))
        .SelectMany(property => Of(property.GetValue(part), property.Name, prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name)));

    private static IEnumerable<Refusal> Of(object? value, string name, string field) => value switch
    {
        string text => !NoTexts.Contains(name) && !name.EndsWith("Id", StringComparison.Ordinal) && SaysNothing(name, text)
            ? [new(field, $"“{text}” says nothing. Write what happened, was said or was decided, and why; where somebody does not wish to say anything, write that.")]
            : [],
        IEnumerable items => items.Cast<object?>().SelectMany((item, index) => Of(item, name, $"{field}[{index}]")),
        not null when value.GetType().Assembly == typeof(Act).Assembly && !value.GetType().IsEnum && !OfTheirOwn.Contains(value.GetType()) => In(value, $"{field}."),
        _ => [],
    };

    /// <summary>A further duty is decided by an option of the pack; everything else that is called a decision is in words.</summary>
    private static bool IsOption(object part, PropertyInfo property) => part is Duties.FurtherDutyDone && property.Name == nameof(Duties.FurtherDutyDone.Decision);

    private static bool SaysNothing(string name, string text) => name switch
    {
        "Views" => EmptyWords.AreNoView(text),
        _ when Answers.Contains(name) => EmptyWords.AreNoAnswer(text),
        _ => EmptyWords.Are(text),
    };
}
