using System.Net.Mail;
using System.Text.RegularExpressions;
using CinWorkflows.Web.Problems;

namespace CinWorkflows.Web.Staff;

/// <summary>What an entry of the register may look like. Ids are in histories, logs and addresses of this API; names in subjects.</summary>
internal static partial class RegisterChecks
{
    private const int LongestText = 200;

    public static IEnumerable<FieldError> Id(string id)
    {
        if (!AllowedId().IsMatch(id))
        {
            yield return new("id", "an id has 1 to 60 letters, digits, '.', '-' and '_' and begins with a letter or digit.");
        }
    }

    public static IEnumerable<FieldError> Line(string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, "missing.");
        }
        else if (text.Length > LongestText || text.Any(char.IsControl))
        {
            yield return new(field, $"one line of at most {LongestText} characters is expected.");
        }
    }

    public static IEnumerable<FieldError> Email(string field, string text)
    {
        if (text.Length > LongestText || text.Any(char.IsControl) || !MailAddress.TryCreate(text, out var address) || address.Address != text)
        {
            yield return new(field, "an e-mail address such as 'a.person@example.org' is expected.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,59}\z")]
    private static partial Regex AllowedId();
}
