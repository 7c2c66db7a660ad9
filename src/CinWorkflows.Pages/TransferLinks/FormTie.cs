using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The hidden fields of a form: what ties it to the browser, and what makes it one form however often it is sent.</summary>
internal static class FormTie
{
    public const string Token = "form-token";
    public const string Instance = "form-id";

    /// <summary>What makes the form this one; null where it says nothing that could.</summary>
    public static string? InstanceOf(IFormCollection sent) => Guid.TryParseExact(sent[Instance], "N", out var id) ? id.ToString("N") : null;

    public static string NewInstance() => Guid.NewGuid().ToString("N");
}
