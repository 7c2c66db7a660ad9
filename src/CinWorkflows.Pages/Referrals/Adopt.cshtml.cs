using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Pages.Referrals;

/// <summary>A case that ran in another system goes on here, at the stage that its dates say. It is for those who may take cases over.</summary>
[Authorize(PagePolicies.ActOnCases)]
internal sealed class AdoptModel(IStaffDoor door, CaseReading reading, IStaffRegister register, PackLibrary packs, TimeProvider clock) : BeginPage(door, reading, register, packs, clock)
{
    /// <summary>The days of the episode, as the act names them, in the order in which they come.</summary>
    private static readonly IReadOnlyList<(string Field, string Label, string What)> Days =
    [
        ("assessmentStartedOn", "When did the assessment begin?", "The day on which the assessment began"),
        ("assessmentConcludedOn", "When was it concluded?", "The day on which the assessment was concluded"),
        ("planStartedOn", "When did the plan start?", "The day on which the plan started"),
        ("planEndedOn", "When did the plan end, if it did?", "The day on which the plan ended"),
        ("reassessmentStartedOn", "When did a further assessment begin, if one is under way?", "The day on which the further assessment began"),
        ("section47Since", "When did an enquiry under section 47 begin, if one is under way?", "The day on which the enquiry began"),
        ("childProtectionSince", "Since when is there a child protection plan, if there is one?", "The day on which the child protection plan began"),
        ("childProtectionEndedOn", "When did the last child protection plan end, if there was one?", "The day on which the child protection plan ended"),
    ];

    public override string Title => "Take over a case from another system";

    public override IEnumerable<string> Lead =>
    [
        "Enter the dates that the other system holds. They say where the case stands; what came before is neither reminded of nor sent again.",
        "Leave empty what has not happened. Add the family and the agencies once the case is here.",
    ];

    protected override IEnumerable<Field> Ask() =>
    [
        .. AskForChild(),
        new HeadingField("What has happened"),
        new DateField("referredOn", "When did the referral come?"),
        .. Days.Select(day => new DateField(day.Field, day.Label)),
    ];

    /// <summary>Whether somebody may take cases over.</summary>
    public static bool IsOf(StaffMember person) => person.Roles.Any(AuthorityTable.Of(typeof(EpisodeAdopted)).Roles.Contains);

    protected override bool IsFor(StaffMember person) => IsOf(person);

    protected override Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Act Read()
    {
        var (team, worker) = Holder;
        var child = ReadChild();
        var referred = Form.Date("referredOn", "The day of the referral");
        var days = Days.ToDictionary(day => day.Field, day => Form.OptionalDate(day.Field, day.What));
        Form.Text("holder", "Choose the team that holds the case");
        return new EpisodeAdopted
        {
            AdoptedOn = Today,
            ReferredOn = referred,
            Child = child,
            TeamId = team,
            WorkerId = worker,
            AssessmentStartedOn = days["assessmentStartedOn"],
            AssessmentConcludedOn = days["assessmentConcludedOn"],
            PlanStartedOn = days["planStartedOn"],
            PlanEndedOn = days["planEndedOn"],
            ReassessmentStartedOn = days["reassessmentStartedOn"],
            Section47Since = days["section47Since"],
            ChildProtectionSince = days["childProtectionSince"],
            ChildProtectionEndedOn = days["childProtectionEndedOn"],
            DuplicateReason = DuplicateReason,
        };
    }

    protected override string FieldOf(string field) => field switch
    {
        "child.bornOn" => "born",
        _ when field.StartsWith("child.", StringComparison.Ordinal) => "child",
        "teamId" or "workerId" => "holder",
        _ => field,
    };
}
