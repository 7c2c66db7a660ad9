using System.Collections;
using System.Globalization;
using System.Reflection;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>What an entry of the record says, in words: what was done, and each thing that was said of it.</summary>
internal static class ActWords
{
    private static readonly Type[] ShownElsewhere = [typeof(PlanContent), typeof(ChildDetails), typeof(ParticipantDetails), typeof(ContactDetails)];

    public static string What(Act act) => CodeWords.AtBeginning(act.GetType().Name);

    /// <summary>The day on which what an entry tells of happened: the day that it names, else the day on which it was done.</summary>
    public static DateOnly HappenedOn(RecordedAct entry) =>
        entry.Act.GetType().GetProperty("On")?.GetValue(entry.Act) is DateOnly on ? on : LondonTime.DateOf(entry.At);

    /// <summary>All that it says, without what was left out.</summary>
    public static IReadOnlyList<(string What, string Said)> Of(Act act, ShownCase shown) =>
        [.. Written(act).Where(property => !IsCode(property, act, shown) && !IsShownElsewhere(property)).Select(property => (LabelOf(property.Name), Said(property.GetValue(act), shown))).Where(said => said.Item2.Length > 0)];

    public static string LabelOf(string name) => CodeWords.AtBeginning(name switch
    {
        "On" or "on" => "Day",
        _ when name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) => name[..^2],
        _ => name,
    });

    private static IEnumerable<PropertyInfo> Written(object part) => part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    /// <summary>How somebody is reached stands on the case alone, where the ways that are not safe are left out; the plan has a page of its own.</summary>
    private static bool IsShownElsewhere(PropertyInfo property) =>
        property.Name is "Email" or "Contact" || property.PropertyType.GenericTypeArguments.Append(property.PropertyType).Any(ShownElsewhere.Contains);

    /// <summary>An id that names nobody whom the reader knows.</summary>
    private static bool IsCode(PropertyInfo property, object part, ShownCase shown) =>
        property.Name.EndsWith("Id", StringComparison.Ordinal) && property.GetValue(part) is string id && shown.NameOf(id) == id && !shown.StaffNames.ContainsKey(id);

    private static string Said(object? value, ShownCase shown) => value switch
    {
        null => "",
        string text => shown.NameOf(text) is var name && name != text ? name : shown.StaffNames.GetValueOrDefault(text, text),
        bool yes => yes ? "Yes" : "No",
        DateOnly day => PlainWords.ShortDate(day),
        DateTimeOffset at => $"{PlainWords.ShortDate(LondonTime.DateOf(at))}, {PlainWords.Time(at)}",
        Role role => shown.Pack.NameOf(role),
        Enum code => CodeWords.AtBeginning(code.ToString()),
        IEnumerable items => string.Join("\n", items.Cast<object?>().Select(item => Said(item, shown)).Where(said => said.Length > 0)),
        _ when value.GetType().Assembly == typeof(Act).Assembly => string.Join("; ", Written(value).Where(property => !IsCode(property, value, shown)).Select(property => (LabelOf(property.Name), Said(property.GetValue(value), shown))).Where(said => said.Item2.Length > 0).Select(said => $"{said.Item1}: {said.Item2}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
