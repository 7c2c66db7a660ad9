namespace CinWorkflows.Web.SignIn;

/// <summary>HTML that is safe to send. Whatever is put into it by interpolation is text, unless it is markup itself.</summary>
/// <param name="Html">The HTML.</param>
internal readonly record struct Markup(string Html)
{
    public static Markup None { get; } = new("");

    public static Markup Of(ref MarkupText text) => new(text.ToString());

    public static Markup When(bool applies, Markup markup) => applies ? markup : None;

    public static Markup All(IEnumerable<Markup> parts) => new(string.Join('\n', parts.Select(part => part.Html).Where(html => html.Length > 0)));

    public override string ToString() => Html;
}
