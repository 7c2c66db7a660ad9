namespace CinWorkflows.Integrations.CinCensus;

/// <summary>An episode that has been read but not yet been compared with the child's others.</summary>
internal sealed class EpisodeReading
{
    private const string Referral = "CINreferralDate";
    private const string Closure = "CINclosureDate";
    private const string Reason = "ReasonForClosure";
    private const string NoFurtherAction = "ReferralNFA";
    private const string Conference = "DateOfInitialCPC";

    /// <summary>Before this day the source of a referral was not collected.</summary>
    private static readonly DateOnly SourceCollectedSince = new(2013, 4, 1);

    private readonly CensusFields _fields;
    private CensusEpisode _episode;

    public EpisodeReading(CensusElement group, string? child, CensusHorizon horizon)
    {
        Group = group;
        Faults = new CensusFaultLog(child);
        _fields = new CensusFields(Faults, horizon);
        CensusShape.Episode.Check(group, Faults);
        _episode = Read();
        CheckClosure();
        CheckCodes();
        CheckNoFurtherAction();
    }

    public CensusElement Group { get; }

    public CensusFaultLog Faults { get; }

    public CensusEpisode Episode => _episode;

    public CensusEpisode Finish(bool isChildSound) => _episode = _episode with
    {
        Faults = [.. Faults.InFileOrder],
        IsSound = isChildSound && !Faults.HasErrors,
    };

    private CensusEpisode Read()
    {
        var referral = _fields.RequiredDate(Group, Referral, "8600");
        var closure = _fields.Date(Group, Closure, "8620");
        var span = new EpisodeSpan(referral, closure, Faults);
        if (closure < referral)
        {
            Faults.Error(Group, Closure, $"is before the referral of {CensusFaultLog.Show(referral)}", "8630");
        }

        var conference = _fields.Date(Group, Conference, "8715");
        span.StartsWithin(Group, Conference, conference, "1104");
        var plans = new PlanReading(_fields, span).ReadAll(Group);
        return new CensusEpisode
        {
            Line = Group.Line,
            ReferralDate = referral,
            ReferralSource = _fields.Code(Group, "ReferralSource", CensusCodes.ReferralSources, "8866"),
            PrimaryNeed = _fields.Code(Group, "PrimaryNeedCode", CensusCodes.PrimaryNeeds, "8650"),
            NoFurtherAction = _fields.Flag(Group, NoFurtherAction, "8568") ?? false,
            ClosureDate = closure,
            ClosureReason = _fields.Text(Group, Reason),
            InitialConferenceDate = conference,
            Assessments = new AssessmentReading(_fields, span).ReadAll(Group),
            Plans = [.. plans.Select(plan => plan.Plan)],
            Section47Enquiries = new Section47Reading(_fields, span).ReadAll(Group),
            ChildProtectionPlans = new ChildProtectionReading(_fields, span).ReadAll(Group, plans),
            IsSound = false,
        };
    }

    private void CheckClosure()
    {
        var hasClosure = Group.First(Closure)?.Text is not null;
        if (hasClosure && _episode.ClosureReason is null)
        {
            Faults.Error(Group, Reason, "is missing, although there is a closure date", "8805");
        }
        else if (!hasClosure && _episode.ClosureReason is not null)
        {
            Faults.Error(Group, Closure, "is missing, although there is a reason for closure", "8810");
        }

        if (_episode.ClosureReason is { } reason && !CensusCodes.ReasonsForClosure.Contains(reason))
        {
            Faults.Error(Group, Reason, "is not a code of the census's code set (RC1 to RC9)", "8640");
        }
        else if (_episode.ClosureReason is { } after && CensusCodes.ClosedAfterAssessment.Contains(after) && HasActivityAfterAssessment)
        {
            Faults.Warning(Group, Reason, "says that the case was closed after its assessment, but the episode holds an enquiry, a conference or a plan", "2990");
        }
    }

    private void CheckCodes()
    {
        if (_episode.PrimaryNeed is null && !_episode.NoFurtherAction)
        {
            Faults.Warning(Group, "PrimaryNeedCode", "is missing", "8610");
        }

        if (_episode.ReferralSource is null && _episode.ReferralDate >= SourceCollectedSince)
        {
            Faults.Warning(Group, "ReferralSource", "is missing", "8866");
        }

        if (Group.First(NoFurtherAction)?.Text is null)
        {
            Faults.Warning(Group, NoFurtherAction, "is missing and was read as false", "8568");
        }
    }

    /// <summary>Whether anything was done about the child is then told in two ways, and no one can say which is right.</summary>
    private void CheckNoFurtherAction()
    {
        if (!_episode.NoFurtherAction)
        {
            return;
        }

        const string Contradiction = "is true, but the episode holds ";
        if (_episode.Assessments.Count > 0 || _episode.Section47Enquiries.Count > 0 || _episode.InitialConferenceDate is not null)
        {
            Faults.Error(Group, NoFurtherAction, Contradiction + "an assessment, an enquiry or a conference", "8831");
        }

        if (_episode.Plans.Count > 0)
        {
            Faults.Error(Group, NoFurtherAction, Contradiction + "a child in need plan", "4000");
        }

        if (_episode.ChildProtectionPlans.Count > 0)
        {
            Faults.Error(Group, NoFurtherAction, Contradiction + "a child protection plan", "8832");
        }
    }

    private bool HasActivityAfterAssessment =>
        _episode.Plans.Count > 0 || _episode.Section47Enquiries.Count > 0 ||
        _episode.ChildProtectionPlans.Count > 0 || _episode.InitialConferenceDate is not null;
}
