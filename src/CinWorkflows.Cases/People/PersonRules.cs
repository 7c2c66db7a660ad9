using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

internal static class PersonRules
{
    public static IEnumerable<Refusal> Email(string field, string? address)
    {
        if (address is not null && !PlainAddress.Is(address))
        {
            yield return new(field, "this is not an e-mail address of the form name@example.org, in plain letters and without spaces or unseen signs; type it anew, or leave it out where there is none.");
        }
    }

    /// <summary>A name is one line: it stands in subjects, addresses and lists.</summary>
    public static IEnumerable<Refusal> Name(string field, string? name, string what)
    {
        if (name is not null && name.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029'))
        {
            yield return new(field, $"{what} has a line break or another sign that cannot be seen; write it on one line.");
        }
    }
}
