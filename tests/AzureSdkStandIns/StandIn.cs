namespace AzureSdkStandIns;

/// <summary>What every body in this project says: it is here to be compiled against.</summary>
internal static class StandIn
{
    public const string Message = "This is a stand-in for the Azure SDK, for compiling only. Build with -p:AzureSdk=real on a feed that has the packages.";
}
