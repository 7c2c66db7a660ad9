namespace CinWorkflows.Integrations.Smtp;

/// <summary>How far a submission came, and how long its stage may take. From the final dot on it is not given up any more.</summary>
internal sealed class SubmissionProgress : IDisposable
{
    private readonly SmtpSettings _settings;
    private readonly CancellationTokenSource _limit = new();
    private readonly CancellationTokenRegistration _givingUp;

    public SubmissionProgress(SmtpSettings settings, SmtpStage stage, CancellationToken cancellationToken)
    {
        _settings = settings;
        Enter(stage);
        _givingUp = cancellationToken.Register(() =>
        {
            if (Stage is not SmtpStage.Handover)
            {
                _limit.Cancel();
            }
        });
    }

    public SmtpStage Stage { get; private set; }

    /// <summary>Ends with the time of the stage, or when the caller gives up.</summary>
    public CancellationToken Limit => _limit.Token;

    public void Enter(SmtpStage stage)
    {
        Stage = stage;
        _limit.CancelAfter(stage is SmtpStage.Handover ? _settings.HandoverTimeout : _settings.Timeout);
    }

    public void Dispose()
    {
        _givingUp.Dispose();
        _limit.Dispose();
    }
}
