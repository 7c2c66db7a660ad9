using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Calendars;

namespace CinWorkflows.Pages.Tasks;

/// <summary>What becomes of each thing that is open when a case ends: asked only once the case would end.</summary>
internal static class SettledItems
{
    public static IEnumerable<Field> Fields(TaskDesk desk) => Open(desk).SelectMany((item, index) => new Field[]
    {
        new LineField(Name("decision", index), $"What becomes of this? {PlainReason.Of(item.Words, desk.Case)}", "What was decided about it.") { OnlyIfAsked = true },
        new LineField(Name("why", index), "Why?") { OnlyIfAsked = true },
    });

    /// <summary>What was decided; null where nothing was asked.</summary>
    public static IReadOnlyList<OpenItemDecision>? Read(PageForm form, TaskDesk desk)
    {
        var decided = Open(desk).Select((item, index) => (item, index)).Where(one => form[Name("decision", one.index)].Length > 0)
            .Select(one => new OpenItemDecision(one.item.Id, form[Name("decision", one.index)], form[Name("why", one.index)])).ToList();
        return decided.Count == 0 ? null : decided;
    }

    /// <summary>At which fields it is said that something open is not decided; null for another refusal.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form, TaskDesk desk) => !refusal.Field.StartsWith("settled", StringComparison.Ordinal)
        ? null
        : Open(desk).SelectMany((_, index) => new[]
        {
            new FormFault(Name("decision", index), "Say what becomes of this, for the case would end while it is open"),
            new FormFault(Name("why", index), "Say why that was decided"),
        }).Where(fault => form[fault.Field].Length == 0).DefaultIfEmpty(new FormFault("", PlainReason.Of(refusal.Reason, desk.Case)));

    private static string Name(string part, int index) => $"settled-{part}-{index + 1}";

    private static IReadOnlyList<OpenItem> Open(TaskDesk desk) =>
        OpenItems.On(desk.Case.File, desk.Case.Pack, desk.Get<AuthorityCalendars>().Of(desk.Case.Pack.Authority), desk.Case.Today);
}
