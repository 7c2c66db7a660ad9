using CinWorkflows.TransferPacks.Links;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// A document of the pack, to read or to download. It is looked for by its name among the parts of this one pack: nothing of what is
/// asked for becomes a path.
/// </summary>
internal sealed class PartModel(LinkGate gate, ITransferPackContents pack) : LinkPage(gate)
{
    /// <summary>What a document may do that is read in the browser: nothing but show itself, with its own styles.</summary>
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int LongestLogged = 60;

    public static string AddressOf(Visit visit, TransferPackContent part) =>
        $"{visit.Pages}/documents/{string.Join('/', part.Id.Split('/').Select(Uri.EscapeDataString))}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await AdmitAsync() is { } instead)
        {
            return instead;
        }

        var (link, transfer) = (Visit!.Link, Visit.Transfer);
        var partId = ValueOf("part");
        var parts = await pack.PartsAsync(transfer.File, transfer.TransferId, HttpContext.RequestAborted);
        var part = parts.FirstOrDefault(known => known.Id == partId);
        if (part is null || await pack.OpenAsync(transfer.File, transfer.TransferId, part, HttpContext.RequestAborted) is not { } content)
        {
            await Gate.NoteAsync(HttpContext, link, LinkEventKind.NoSuchPart, part is null ? null : Code(part));
            return OtherPages.NoSuchPart(Visit.Pages);
        }

        // What is being read is in the log before it is.
        await Gate.NoteAsync(HttpContext, link, part.Form == TransferPackForm.Html ? LinkEventKind.Read : LinkEventKind.Downloaded, Code(part));
        if (part.Form == TransferPackForm.Html)
        {
            Response.Headers.ContentSecurityPolicy = Sandbox;
            return File(content, "text/html; charset=utf-8");
        }

        return File(content, MediaTypeOf(part.Form), FileName(transfer.TransferId, part.Id));
    }

    private static string Code(TransferPackContent part) => part.Id.Length <= LongestLogged ? part.Id : part.Id[..LongestLogged];

    /// <summary>A document of a type that browsers might show is handed over as a file and never shown.</summary>
    private static string MediaTypeOf(TransferPackForm form) => form switch
    {
        TransferPackForm.Pdf => "application/pdf",
        TransferPackForm.Zip => "application/zip",
        _ => "application/octet-stream",
    };

    /// <summary>What it is, and of which transfer, so that papers of two children are told apart in one folder.</summary>
    private static string FileName(string transferId, string partId)
    {
        var name = partId.Split('/')[^1];
        return string.Concat($"{Path.GetFileNameWithoutExtension(name)} ({transferId}){Path.GetExtension(name)}"
            .Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' or ',' or '(' or ')' ? sign : '-'));
    }
}
