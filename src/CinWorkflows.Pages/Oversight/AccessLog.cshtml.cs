using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Who looked at what, over all cases of the authority. What is looked for is sent as a form: one may write into it, and what one writes stands in no address.</summary>
[Authorize(PagePolicies.ReadAccessLog)]
internal sealed class AccessLogModel(IOversightDoor door, IStaffRegister register) : StaffPage
{
    private const int Most = 100;

    public IReadOnlyList<(AccessEntry Entry, string Who)> Entries { get; private set; } = [];

    /// <summary>The number of the last entry, before which the next page begins; null where this is the last.</summary>
    public long? Before { get; private set; }

    /// <summary>Whose entries may be asked for.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<AccessKind>().Select(kind => new Choice(kind.ToString(), Words(kind)))];

    public override IReadOnlyList<string> Questions => ["by", "kind", "case", "from", "until"];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm] long? before, CancellationToken cancellationToken)
    {
        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken), "before");
        return await ShowAsync(before, cancellationToken);
    }

    public static string When(AccessEntry entry) => $"{PlainWords.ShortDate(LondonTime.DateOf(entry.At))}, {PlainWords.Time(entry.At)}";

    public static string Words(AccessKind kind) => kind switch
    {
        AccessKind.Looked => "Looked at a case",
        AccessKind.Searched => "Was shown a list",
        AccessKind.Exported => "Took something away",
        AccessKind.BrokeGlass => "Opened a case that is not theirs",
        AccessKind.Printed => "Had papers made",
        AccessKind.Refused => "Was refused",
        _ => "Changed the staff directory",
    };

    private async Task<IActionResult> ShowAsync(long? before, CancellationToken cancellationToken)
    {
        var staff = (await register.StaffAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name, StringComparer.Ordinal);
        People = [.. staff.OrderBy(member => member.Value, StringComparer.Ordinal).Select(member => new Choice(member.Key, member.Value))];
        var filter = new AccessLogFilter
        {
            By = Form.Optional("by"),
            CaseId = Form.Optional("case"),
            Kind = Form.OptionalChoice<AccessKind>("kind"),
            From = Form.OptionalDate("from", "The first day") is { } from ? LondonTime.StartOf(from) : null,
            Until = Form.OptionalDate("until", "The last day") is { } until ? LondonTime.StartOf(until.AddDays(1)) : null,
            Before = before,
            Take = Most,
        };
        if (!Form.IsFine)
        {
            return Page();
        }

        var found = await door.AccessLogAsync(filter, cancellationToken);
        Entries = [.. found.Select(entry => (entry, staff.GetValueOrDefault(entry.By, entry.By)))];
        Before = found.Count < Most ? null : found[^1].Number;
        return Page();
    }
}
