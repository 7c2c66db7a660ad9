using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Pages.Calendar;

/// <summary>The form of school terms: each with its days and its half-terms and training days. What has no name and no day was not filled in.</summary>
internal static partial class TermsForm
{
    private const string AnotherTerm = "another-term";
    private const string AnotherBreak = "another-break-";

    public static IReadOnlyList<Field> Fields(PageForm form) =>
    [
        .. Enumerable.Range(1, TermsIn(form)).SelectMany(term => OfTerm(form, term)),
        new ButtonField(AnotherTerm, "Add a term", Term(TermsIn(form) + 1)),
        new LineField("source", "Where were they published?", "An address of your council’s pages. You can leave it empty."),
    ];

    public static void Fill(PageForm form, TermSheet sheet)
    {
        form.Set("source", sheet.Source ?? "");
        foreach (var (index, term) in sheet.Terms.Index())
        {
            Put(Term(index + 1), term.Name, term.From, term.To);
            foreach (var (at, rest) in term.Breaks.Index())
            {
                Put(Break(index + 1, at + 1), rest.Name, rest.From, rest.To);
            }
        }

        void Put(string name, string title, DateOnly from, DateOnly to)
        {
            form.Set(name, title);
            form.Set($"{name}-from", from);
            form.Set($"{name}-to", to);
        }
    }

    /// <summary>Makes the form longer, where that was asked for.</summary>
    public static bool Grow(PageForm form, string step)
    {
        var name = step == AnotherTerm ? Term(TermsIn(form) + 1)
            : step.StartsWith(AnotherBreak, StringComparison.Ordinal) && int.TryParse(step[AnotherBreak.Length..], CultureInfo.InvariantCulture, out var term) ? Break(term, BreaksIn(form, term) + 1)
            : null;
        if (name is null)
        {
            return false;
        }

        form.Set(name, "");
        return true;
    }

    /// <summary>The terms that the form makes, and at which field of the form each part of them is; what is wrong with it stands in the form.</summary>
    public static (TermSheet Sheet, IReadOnlyDictionary<string, string> Places) Read(PageForm form)
    {
        var (terms, places) = (new List<SchoolTerm>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var number in Enumerable.Range(1, TermsIn(form)).Where(number => IsFilled(form, Term(number))))
        {
            places[$"terms[{terms.Count}]"] = Term(number);
            var breaks = new List<SchoolBreak>();
            foreach (var name in Enumerable.Range(1, BreaksIn(form, number)).Select(at => Break(number, at)).Where(name => IsFilled(form, name)))
            {
                places[$"terms[{terms.Count}].breaks[{breaks.Count}]"] = name;
                var (called, first, last) = Days(form, name, "the break");
                breaks.Add(new(called, first, last));
            }

            var (title, from, to) = Days(form, Term(number), "the term");
            terms.Add(new(title, from, to, breaks));
        }

        if (terms.Count == 0)
        {
            form.Fault(Term(1), "Enter at least one term");
        }

        return (new(terms, form.Optional("source")), places);
    }

    /// <summary>The field of the form at which a part of the terms is wrong.</summary>
    public static string FieldOf(string field, IReadOnlyDictionary<string, string> places)
    {
        var dot = field.LastIndexOf('.');
        var part = dot < 0 ? "" : field[(dot + 1)..];
        var name = places.GetValueOrDefault(dot < 0 ? field : field[..dot], Term(1));
        return part is "from" or "to" ? $"{name}-{part}-day" : name;
    }

    private static IEnumerable<Field> OfTerm(PageForm form, int term)
    {
        yield return new HeadingField(form[Term(term)] is { Length: > 0 } name ? name : $"Term {term}");
        yield return new LineField(Term(term), "Name of the term", term == 1 ? "For example “Spring 2027”. Clear the name and the days of a term to take it away." : null, Width: 20);
        yield return new DateField($"{Term(term)}-from", "First day of the term");
        yield return new DateField($"{Term(term)}-to", "Last day of the term");
        foreach (var at in Enumerable.Range(1, BreaksIn(form, term)))
        {
            yield return new LineField(Break(term, at), $"Half-term or training day {at} of this term", Width: 20);
            yield return new DateField($"{Break(term, at)}-from", "First day without school");
            yield return new DateField($"{Break(term, at)}-to", "Last day without school");
        }

        yield return new ButtonField($"{AnotherBreak}{term}", $"Add a half-term or training day to {(form[Term(term)] is { Length: > 0 } title ? title : $"term {term}")}", Break(term, BreaksIn(form, term) + 1));
    }

    private static (string Name, DateOnly From, DateOnly To) Days(PageForm form, string name, string what) =>
        (form.Text(name, $"Enter the name of {what}"), form.Date($"{name}-from", $"The first day of {what}"), form.Date($"{name}-to", $"The last day of {what}"));

    private static bool IsFilled(PageForm form, string name) =>
        form.Values.Any(value => value.Value.Length > 0 && (value.Name == name || value.Name.StartsWith($"{name}-from-", StringComparison.Ordinal) || value.Name.StartsWith($"{name}-to-", StringComparison.Ordinal)));

    private static string Term(int term) => $"term-{term}";

    private static string Break(int term, int at) => $"term-{term}-break-{at}";

    private static int TermsIn(PageForm form) => Math.Max(1, Names(form).Count(name => TermName().IsMatch(name)));

    private static int BreaksIn(PageForm form, int term) => Names(form).Count(name => BreakName().Match(name) is { Success: true } found && found.Groups["term"].Value == term.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Names(PageForm form) => form.Values.Select(value => value.Name).Distinct();

    [GeneratedRegex(@"\Aterm-\d+\z")]
    private static partial Regex TermName();

    [GeneratedRegex(@"\Aterm-(?<term>\d+)-break-\d+\z")]
    private static partial Regex BreakName();
}
