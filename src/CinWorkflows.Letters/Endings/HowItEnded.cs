using CinWorkflows.Cases;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Endings;

/// <summary>How a case has ended, in the words of whoever reads of it.</summary>
internal sealed class HowItEnded(CaseLetterBrief brief, Ending ending, IEnumerable<RecordedAct> acts)
{
    private const string EarlyHelp = "RC9";
    private const string AdultServices = "RC6";

    private readonly ContinuingSupport _continuing = ending.Reason == EndingReason.NoLongerInNeed
        ? acts.Select(recorded => recorded.Act).OfType<ClosureDecided>().LastOrDefault(decided => decided.Approve)?.Continuing ?? ContinuingSupport.None
        : ContinuingSupport.None;

    /// <summary>Whether there was a plan that ends with it.</summary>
    public bool HadPlan { get; } = brief.File.CurrentPlan is not null;

    /// <summary>Whether somebody else goes on with support, or begins it.</summary>
    public bool SupportGoesOn => _continuing != ContinuingSupport.None || ending.CensusReason is EarlyHelp or AdultServices;

    public string Title => (IsChild, ending.Reason) switch
    {
        (true, EndingReason.TurnedEighteen) => "You are 18 now",
        (true, EndingReason.NoNeedFound) => "What we found out",
        (true, EndingReason.LookedAfter or EndingReason.ChildProtection) => "What changes for you",
        (true, _) => "Your plan has ended",
        (_, EndingReason.NoNeedFound) => $"What the assessment of {brief.ChildName} found",
        (_, EndingReason.LookedAfter or EndingReason.ChildProtection) => $"The {brief.Plan} of {brief.ChildName} has ended",
        _ => $"Our work with {brief.ChildName} has ended",
    };

    /// <summary>What was decided, in a sentence that names nobody.</summary>
    public string InShort => ending.Reason switch
    {
        EndingReason.NoNeedFound => "Our assessment has ended.",
        EndingReason.LookedAfter or EndingReason.ChildProtection => "How we work with you changes.",
        _ => "Our work with you has ended.",
    };

    public string Decided => (IsChild, ending.Reason) switch
    {
        (true, EndingReason.NoNeedFound) => $"We wanted to know if you need our help. We have found that you do not need it at the moment. Our work with you ended on {On}.",
        (true, EndingReason.TurnedEighteen) => $"You are 18 now, so our work with you ended on {On}.",
        (true, EndingReason.LookedAfter) => $"You have been looked after by us since {On}. What we do for you is now in your care plan.{(HadPlan ? " Your plan from before has ended." : "")}",
        (true, EndingReason.ChildProtection) => $"You have a child protection plan. It says what we do to keep you safe.{(HadPlan ? $" Your plan from before ended on {On}." : "")}",
        (true, _) => $"We have decided that you do not need {(HadPlan ? "your plan" : "our help")} any more. It ended on {On}.",
        (_, EndingReason.NoNeedFound) => $"We have assessed what {brief.ChildName} needs. We found no need for a {brief.Plan}. Our work with {brief.ChildName} ended on {On}.",
        (_, EndingReason.LookedAfter) => $"{brief.ChildName} has been looked after since {On}. What is done for {brief.ChildName} is now planned in the care plan.{EndsPlan}",
        (_, EndingReason.ChildProtection) => $"{brief.ChildName} has a child protection plan. What is done for {brief.ChildName} is now planned there.{EndsPlan}",
        (_, EndingReason.TurnedEighteen) => $"{brief.ChildName} is 18 now. Our work {(HadPlan ? $"under the {brief.Plan} " : "")}ended on {On}.",
        _ => $"We have decided that {brief.ChildName} no longer needs support {(HadPlan ? $"under the {brief.Plan}" : "from us")}. It ended on {On}.",
    };

    public IEnumerable<string> Next =>
    [
        .. HadPlan ? [IsChild ? "The people who help you do not have to do any more what the plan says. There will be no more meetings about it." : "With it end the visits, the meetings and what the plan asks of anybody."] : Array.Empty<string>(),
        .. GoesOn is { } support ? [support] : Array.Empty<string>(),
        "You do not need to do anything.",
    ];

    public IEnumerable<string> IfNotAgreed =>
    [
        IsChild
            ? $"Tell {brief.Contact.NameAndAddress}. It is OK not to agree. You can ask somebody you trust to help you."
            : $"Please tell {brief.Contact.NameAndAddress}, who can also tell you why it was decided so.{(IsAgency ? "" : " You can also make a complaint.")}",
    ];

    public IEnumerable<string> Later =>
    [
        IsChild
            ? "Tell a grown-up you trust, or somebody at school. If you are in danger, call 999."
            : IsAgency
                ? $"If you are worried about {brief.ChildName} later, refer to {brief.Pack.Authority.Name} as you would for any child. If a child is in danger now, call 999."
                : ending.Reason is EndingReason.LookedAfter or EndingReason.ChildProtection
                ? $"{brief.Contact.Name} can tell you who works with {brief.ChildName} now. If a child is in danger now, call 999."
                : $"You can ask {brief.Pack.Authority.Name} for help again at any time. If a child is in danger now, call 999.",
    ];

    private bool IsChild => brief.Reader.Audience == LetterAudience.Child;

    private bool IsAgency => brief.Reader.Audience == LetterAudience.Agency;

    private string On => PlainWords.Date(ending.On);

    private string EndsPlan => HadPlan ? $" The {brief.Plan} ended on {On}." : "";

    private string? GoesOn => (_continuing, ending.CensusReason) switch
    {
        (ContinuingSupport.SingleAgency, _) => $"One service goes on with its support, without us. {Ask}",
        (ContinuingSupport.MultiAgency, _) => $"Some services go on with their support together, without us. {Ask}",
        (_, EarlyHelp) => $"Early help can support {(IsChild ? "you and your family" : "the family")}. {Ask}",
        (_, AdultServices) => $"Services for adults take over. {Ask}",
        _ => null,
    };

    private string Ask => $"{brief.Contact.Name} can tell you which.";
}
