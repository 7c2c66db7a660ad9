using System.Text.RegularExpressions;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The services of the plan are compared with those of the other authority, and what is lacking there is listed.</summary>
internal sealed partial class CompareServicesTask : MoveTask
{
    private const int MostGaps = 4;

    public override string Slug => "move-services";

    public override string Verb => "Compare the services";

    public override string Done => "The comparison is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.CompareServices;

    public override IEnumerable<string> Lead(TaskDesk desk) => [.. base.Lead(desk), $"Help the family to reach the services there. What is lacking stands in the pack for {There(desk)}, with what is done until there is one."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("lacking", "Is anything of the plan lacking there?", [new("no", "No"), new("yes", "Yes", "List it below.")]),
        new TextField("compared", "If nothing is: what did you compare, and with whom there?", Rows: 3),
        .. Enumerable.Range(1, MostGaps).SelectMany(number => new Field[]
        {
            new HeadingField($"Lacking service {number}", number == 1 ? null : "Leave it empty if there is none."),
            new LineField($"service-{number}", "Which service?"),
            new LineField($"effect-{number}", $"What does that mean for {desk.Case.ChildFirst}?"),
            new LineField($"bridging-{number}", "What is done until there is one?"),
        }),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", "The day");
        var isLacking = form.YesOrNo("lacking", "Say whether anything is lacking");
        List<ServiceGap> gaps = [.. Enumerable.Range(1, MostGaps).Where(number => isLacking && (number == 1 || form[$"service-{number}"].Length > 0)).Select(number => Gap(form, number))];
        return [new ServicesCompared(IdOf(desk), on, gaps) { Compared = isLacking ? null : form.Text("compared", "Say what you compared, and with whom there") }];
    }

    protected override string FieldOf(string field) => Part().Match(field) is { Success: true } gap
        ? $"{gap.Groups["part"].Value}-{int.Parse(gap.Groups["at"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1}"
        : base.FieldOf(field);

    private static ServiceGap Gap(PageForm form, int number) => new(
        form.Text($"service-{number}", "Say which service is lacking"),
        form.Text($"effect-{number}", "Say what that means for the child"),
        form.Text($"bridging-{number}", "Say what is done until there is one"));

    [GeneratedRegex(@"^gaps\[(?<at>\d+)\]\.(?<part>[a-z]+)$")]
    private static partial Regex Part();
}
