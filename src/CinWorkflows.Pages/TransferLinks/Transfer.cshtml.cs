using System.Globalization;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>What is sent, and what is to be done: the page to which every other one leads back.</summary>
internal sealed class TransferModel(LinkGate gate, ITransferPackContents pack) : LinkPage(gate)
{
    /// <summary>What is sent, without the archive of all of it.</summary>
    public IReadOnlyList<TransferPackContent> Parts { get; private set; } = [];

    /// <summary>All of it in one archive; null where there is none.</summary>
    public TransferPackContent? Everything { get; private set; }

    /// <summary>What was done just now; null where nothing was.</summary>
    public string? Done { get; private set; }

    public string Risk => Visit!.Transfer.Risk switch
    {
        TransferRisk.Standard => "Standard",
        TransferRisk.Raised => "Raised",
        _ => "Urgent",
    };

    public string RiskMeaning => Visit!.Transfer.Risk == TransferRisk.Urgent
        ? "the child may come to harm unless you act at once."
        : "protective factors are lost or risks grow with the move.";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await AdmitAsync() is { } instead)
        {
            return instead;
        }

        var parts = await pack.PartsAsync(Visit!.Transfer.File, Visit.Transfer.TransferId, HttpContext.RequestAborted);
        Parts = [.. parts.Where(part => part.Form != TransferPackForm.Zip)];
        Everything = parts.FirstOrDefault(part => part.Form == TransferPackForm.Zip);
        var done = Request.Query["done"].FirstOrDefault();
        Done = AnswerTasks.All.FirstOrDefault(task => task.Path == done)?.Done;
        return Page();
    }

    /// <summary>What a part is downloaded as: "PDF, 20 KB".</summary>
    public static string FormOf(TransferPackContent part) => $"{NameOf(part)}, {SizeOf(part.Bytes)}";

    private static string NameOf(TransferPackContent part) => part.Form switch
    {
        TransferPackForm.Pdf => "PDF",
        TransferPackForm.Zip => "ZIP",
        _ => Path.GetExtension(part.Id).TrimStart('.').ToUpperInvariant(),
    };

    private static string SizeOf(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} KB"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.0} MB");
}
