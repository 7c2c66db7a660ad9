using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Cases;

/// <summary>
/// Waits a moment for a case's workflow to take an act up, so that the answer shows the duties that follow from it. The act is on
/// the record either way.
/// </summary>
internal sealed class TakeUp(ICaseReader reader, TimeProvider clock, IOptions<CinWorkflowsApiOptions> options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The case once the act is taken up, or as it stands when the time is over.</summary>
    public async Task<CaseView?> OfAsync(string caseId, long sequence, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + options.Value.TakeUpWithin;
        var pause = TimeSpan.FromMilliseconds(10);
        while (true)
        {
            var view = await reader.FindAsync(caseId, cancellationToken);
            var left = until - clock.GetUtcNow();
            if (view?.TakenUp >= sequence || left <= TimeSpan.Zero)
            {
                return view;
            }

            await Task.Delay(pause < left ? pause : left, clock, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
