namespace CinWorkflows.Web.TransferPages;

/// <summary>The hidden fields of a form: what ties it to the browser, and what makes it one form however often it is sent.</summary>
internal static class FormTie
{
    public const string Token = "form-token";
    public const string Instance = "form-id";

    public static Markup Of(string token) => Fields.Hidden(Token, token);

    /// <param name="token">What ties it to the browser.</param>
    /// <param name="form">The form as it was sent, which stays the same one; a new one otherwise.</param>
    public static Markup Of(string token, FormValues form) => Markup.Of($"{Of(token)}{Fields.Hidden(Instance, InstanceOf(form) ?? Guid.NewGuid().ToString("N"))}");

    public static string? InstanceOf(FormValues form) => Guid.TryParseExact(form[Instance], "N", out var id) ? id.ToString("N") : null;
}
