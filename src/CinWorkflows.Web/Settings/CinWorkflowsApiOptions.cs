namespace CinWorkflows.Web.Settings;

/// <summary>How the HTTP API behaves in a host. The defaults let nobody in.</summary>
public sealed class CinWorkflowsApiOptions
{
    /// <summary>True lets requests from this machine in without signing in, where no sign-in is set. For development only; false unless a host sets it.</summary>
    public bool AllowLoopbackDevelopment { get; set; }

    /// <summary>The largest body of a request that is read, in bytes.</summary>
    public int LargestBody { get; set; } = 1024 * 1024;

    /// <summary>The largest document that is taken, in bytes.</summary>
    public long LargestDocument { get; set; } = 25 * 1024 * 1024;

    /// <summary>How long the answer to a command waits for the case's workflow to take it up.</summary>
    public TimeSpan TakeUpWithin { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often one calendar feed may be read in a minute, and how often one client may ask for feeds that there are not; they are read without signing in.</summary>
    public int FeedReadsPerMinute { get; set; } = 60;

    /// <summary>The largest transfer pack that another authority may upload, in bytes.</summary>
    public long LargestPack { get; set; } = 200 * 1024 * 1024;

    /// <summary>How often one client may send to the exchange in a minute; its signature is looked at after that.</summary>
    public int ExchangesPerMinute { get; set; } = 300;

    /// <summary>How often pages behind one link to a transfer may be asked for in a minute, and how often one client may ask for what is not open to it.</summary>
    public int LinkPagesPerMinute { get; set; } = 120;

    /// <summary>How often codes may be given for one link to a transfer in a minute.</summary>
    public int LinkCodesPerMinute { get; set; } = 10;

    /// <summary>How long a probe waits for each part of the service to be tried.</summary>
    public TimeSpan HealthWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a case's last act may wait for its workflow before somebody has to look at it.</summary>
    public TimeSpan BehindAfter { get; set; } = TimeSpan.FromMinutes(1);
}
