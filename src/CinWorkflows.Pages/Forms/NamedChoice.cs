namespace CinWorkflows.Pages.Forms;

/// <summary>A code as a form or an address names it. A number, or several names in one, is no choice that a page ever showed.</summary>
internal static class NamedChoice
{
    /// <summary>The code; null where there is none of that name.</summary>
    /// <param name="name">Its name.</param>
    public static T? Of<T>(string? name)
        where T : struct, Enum => name is not null && Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;
}
