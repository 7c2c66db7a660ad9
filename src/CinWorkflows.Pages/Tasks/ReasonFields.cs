using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Forms;

namespace CinWorkflows.Pages.Tasks;

/// <summary>Why something was not done with some of those who take part: a field for each of them, asked only if the rules ask.</summary>
internal static class ReasonFields
{
    /// <summary>The reasons that were given; null where none was.</summary>
    /// <param name="form">The form.</param>
    /// <param name="nameOf">The name of the field of somebody.</param>
    /// <param name="people">Of whom it may be asked.</param>
    public static IReadOnlyList<PersonReason>? Read(PageForm form, Func<string, string> nameOf, IEnumerable<Choice> people) =>
        people.Where(person => form[nameOf(person.Value)].Length > 0).Select(person => new PersonReason(person.Value, form[nameOf(person.Value)])).ToList() is { Count: > 0 } given ? given : null;
}
