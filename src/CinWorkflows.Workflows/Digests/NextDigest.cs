using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Digests;

/// <summary>Works out when an authority's next digest is.</summary>
internal sealed class NextDigest(PackLibrary packs, AuthorityCalendars calendars) : Activity<DigestAfter, DigestDue>
{
    public override async Task<DigestDue> RunAsync(ActivityContext context, DigestAfter input, CancellationToken cancellationToken)
    {
        var today = LondonTime.DateOf(input.After);
        var pack = packs.Current(input.PackId, today)?.Pack ?? throw new InvalidOperationException($"There is no pack '{input.PackId}' in force on {today:yyyy-MM-dd}.");
        var calendar = await calendars.AsOfNowAsync(pack.Authority, cancellationToken);
        var day = calendar.NextWorkingDay(today);
        if (LondonTime.At(day, pack.DigestAt) <= input.After)
        {
            day = calendar.NextWorkingDay(day.AddDays(1));
        }

        return new(input.PackId, day, LondonTime.At(day, pack.DigestAt).ToUniversalTime());
    }
}
