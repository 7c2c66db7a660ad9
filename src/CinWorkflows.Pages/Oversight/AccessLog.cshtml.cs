using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Who looked at what, over all cases of the authority.</summary>
[Authorize(PagePolicies.ReadAccessLog)]
internal sealed class AccessLogModel(IOversightDoor door, IStaffRegister register) : StaffPage
{
    private const int Most = 100;

    private static readonly string[] Asked = ["by", "case", "kind", "from-day", "from-month", "from-year", "until-day", "until-month", "until-year"];

    public IReadOnlyList<(AccessEntry Entry, string Who)> Entries { get; private set; } = [];

    /// <summary>The address of the next page; null where this is the last.</summary>
    public string? Next { get; private set; }

    /// <summary>Whose entries may be asked for.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<AccessKind>().Select(kind => new Choice(kind.ToString(), Words(kind)))];

    public async Task<IActionResult> OnGetAsync([FromQuery] long? before, CancellationToken cancellationToken)
    {
        foreach (var name in Asked)
        {
            Form.Set(name, Request.Query[name].ToString().Trim());
        }

        var staff = (await register.StaffAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name, StringComparer.Ordinal);
        People = [.. staff.OrderBy(member => member.Value, StringComparer.Ordinal).Select(member => new Choice(member.Key, member.Value))];
        var filter = new AccessLogFilter
        {
            By = Form.Optional("by"),
            CaseId = Form.Optional("case"),
            Kind = Enum.TryParse<AccessKind>(Form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
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
        Next = found.Count < Most ? null : $"{StaffPages.Home}/access-log{QueryString.Create(Asked.Select(name => KeyValuePair.Create(name, (string?)Form[name])).Append(new("before", $"{found[^1].Number}")).Where(one => one.Value?.Length > 0))}";
        return Page();
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
}
