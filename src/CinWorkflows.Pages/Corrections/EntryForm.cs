using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Corrections;

/// <summary>The form in which an entry is put right: its days, texts, choices and people. What is made of several parts stays as it was.</summary>
internal static class EntryForm
{
    public static IEnumerable<Field> Fields(Act act, ShownCase shown) => Properties(act).Select(property => Field(property, act, shown)).OfType<Field>();

    /// <summary>Puts in what the entry says.</summary>
    public static void Fill(PageForm form, Act act, ShownCase shown)
    {
        foreach (var property in Properties(act))
        {
            switch (property.Get!(act))
            {
                case DateOnly day:
                    form.Set(property.Name, day);
                    break;
                case bool yes:
                    form.Set(property.Name, yes ? "yes" : "no");
                    break;
                case Enum code:
                    form.Set(property.Name, code.ToString());
                    break;
                case string text:
                    form.Set(property.Name, text);
                    break;
                case IEnumerable<string> ids when ArePeople(ids, shown):
                    form.Set(property.Name, [.. ids]);
                    break;
            }
        }
    }

    /// <summary>The entry as it should have been recorded.</summary>
    /// <exception cref="JsonException">A field holds nothing that it could.</exception>
    public static Act Read(PageForm form, Act act, ShownCase shown)
    {
        var json = JsonSerializer.SerializeToNode(act, ActJson.Options)!.AsObject();
        foreach (var property in Properties(act).Where(property => Field(property, act, shown) is not null))
        {
            json[property.Name] = Written(property, form);
        }

        return json.Deserialize<Act>(ActJson.Options)!;
    }

    private static JsonNode? Written(JsonPropertyInfo property, PageForm form)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(DateOnly) => form.OptionalDate(property.Name, ActWords.LabelOf(property.Name)) is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
            _ when type == typeof(bool) => form[property.Name].Length == 0 ? null : JsonValue.Create(form[property.Name] == "yes"),
            { IsEnum: true } => form[property.Name].Length == 0 ? null : Named(type, form[property.Name]),
            _ when type == typeof(string) => form.Optional(property.Name) is { } text ? JsonValue.Create(text) : null,
            _ => new JsonArray([.. form.All(property.Name).Select(id => (JsonNode)JsonValue.Create(id)!)]),
        };
    }

    private static JsonValue Named(Type type, string name) =>
        Enum.GetNames(type).Contains(name, StringComparer.Ordinal) ? JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)) : throw new JsonException($"No such {type.Name}.");

    private static Field? Field(JsonPropertyInfo property, Act act, ShownCase shown)
    {
        var (label, value) = (ActWords.LabelOf(property.Name), property.Get!(act));
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(DateOnly) => new DateField(property.Name, label),
            _ when type == typeof(bool) => new ChoiceField(property.Name, label, [new("yes", "Yes"), new("no", "No")]),
            _ when type == typeof(Role) => new ChoiceField(property.Name, label, [.. Enum.GetValues<Role>().Select(role => new Choice($"{role}", shown.Pack.NameOf(role)))], IsList: true),
            { IsEnum: true } => new ChoiceField(property.Name, label, [.. Enum.GetNames(type).Select(name => new Choice(name, CodeWords.AtBeginning(name)))], IsList: Enum.GetNames(type).Length > 6),
            _ when type == typeof(string) && value is string id && shown.NameOf(id) != id => new ChoiceField(property.Name, label, shown.Choices(_ => true), IsList: true),
            _ when type == typeof(string) && property.Name.EndsWith("Id", StringComparison.Ordinal) => null,
            _ when type == typeof(string) => new TextField(property.Name, label, Rows: 3),
            _ when value is IEnumerable<string> ids && ArePeople(ids, shown) => new SeveralField(property.Name, label, shown.Choices(_ => true)),
            _ => null,
        };
    }

    private static bool ArePeople(IEnumerable<string> ids, ShownCase shown) => ids.Any() && ids.All(id => shown.View.People.Any(person => person.Id == id));

    private static IEnumerable<JsonPropertyInfo> Properties(Act act) =>
        ActJson.Options.GetTypeInfo(act.GetType()).Properties.Where(property => property.Get is not null && (property.Set is not null || property.AssociatedParameter is not null));
}
