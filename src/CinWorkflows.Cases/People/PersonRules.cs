using System.Net.Mail;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

internal static class PersonRules
{
    public static IEnumerable<Refusal> Email(string field, string? address)
    {
        if (address is not null && (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address))
        {
            yield return new(field, "this is not an e-mail address of the form name@example.org; leave it out where there is none.");
        }
    }
}
