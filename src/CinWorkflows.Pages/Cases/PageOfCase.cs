using CinWorkflows.Pages.Forms;

namespace CinWorkflows.Pages.Cases;

/// <summary>A page about one case.</summary>
internal abstract class PageOfCase(CaseReading reading) : StaffPage
{
    /// <summary>The case; it is there once it was found.</summary>
    public ShownCase Case { get; private set; } = null!;

    protected CaseReading Reading { get; } = reading;

    /// <summary>Finds the case. Where there is none for them, the page is not found.</summary>
    protected async Task<bool> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await Reading.OfAsync(caseId, cancellationToken) is not { } shown)
        {
            return false;
        }

        Case = shown;
        return true;
    }
}
