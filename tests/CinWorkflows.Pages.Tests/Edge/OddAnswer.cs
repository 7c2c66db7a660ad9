using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CinWorkflows.Pages.Tests.Edge;

/// <summary>What a form may hold that no page ever put into it, or that nobody means. Every other field holds what is usual.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Of">What is sent of a field; null for what is usual.</param>
internal sealed record OddAnswer(string Name, Func<IElement, IReadOnlyList<string>?> Of)
{
    private static readonly string[] OfTheFramework = ["__RequestVerificationToken", "form-id"];

    public static OddAnswer Nothing { get; } = new("nothing", field => IsHidden(field) ? null : []);

    public static IReadOnlyList<OddAnswer> All { get; } =
    [
        Nothing,
        new("a number for a choice", field => IsChoice(field) ? ["1"] : null),
        new("a list for a choice", field => IsChoice(field) ? ["1,2"] : null),
        new("a number below 0 for a choice", field => IsChoice(field) ? ["-1"] : null),
        new("what no choice has", field => IsChoice(field) ? ["nosuch"] : null),
        new("each field three times", field => IsHidden(field) ? null : [Usual(field), "nosuch", Usual(field)]),
        new("the year 0", field => PartOfDay(field) is { } part ? [part == "year" ? "0000" : "1"] : null),
        new("the last day of the calendar", field => PartOfDay(field) switch { "day" => ["31"], "month" => ["12"], "year" => ["9999"], _ => null }),
        new("the first day of the calendar", field => PartOfDay(field) switch { "year" => ["0001"], { } => ["1"], _ => null }),
        new("a character that nobody can write", field => IsHidden(field) ? null : ["a\0b"]),
        new("100,000 characters", field => IsHidden(field) || IsChoice(field) || PartOfDay(field) is not null ? null : [new('x', 100_000)]),
        new("what is carried along in hidden fields", field => IsHidden(field) ? ["nosuch"] : null),
        new("no field but the form's own", _ => []),
    ];

    /// <summary>The fields of a form with that answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> In(IHtmlFormElement form, string step)
    {
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").DistinctBy(field => field.GetAttribute("name"))
            .SelectMany(field => Sent(field).Select(value => KeyValuePair.Create(field.GetAttribute("name")!, value)));
        return [.. fields, .. step.Length > 0 ? [KeyValuePair.Create("form-step", step)] : Array.Empty<KeyValuePair<string, string>>()];
    }

    private IReadOnlyList<string> Sent(IElement field) => OfTheFramework.Contains(field.GetAttribute("name")) ? [Usual(field)] : Of(field) ?? [Usual(field)];

    private static string Usual(IElement field) => field switch
    {
        IHtmlSelectElement list => list.Options.Select(option => option.Value).FirstOrDefault(value => value.Length > 0) ?? "",
        _ when IsHidden(field) || IsChoice(field) => field.GetAttribute("value") ?? "",
        _ => PartOfDay(field) switch { "day" => "10", "month" => "3", "year" => "2026", _ => "Words" },
    };

    private static bool IsHidden(IElement field) => field is IHtmlInputElement { Type: "hidden" };

    private static bool IsChoice(IElement field) => field is IHtmlSelectElement or IHtmlInputElement { Type: "radio" or "checkbox" };

    private static string? PartOfDay(IElement field) => field.GetAttribute("name")!.Split('-') is [_, .., "day" or "month" or "year"] parts ? parts[^1] : null;
}
