namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>The request is refused; leaves the handler from wherever that is seen.</summary>
internal sealed class GraphErrorException(int status, string code, string message) : Exception(message)
{
    public GraphReply Reply => GraphReply.Error(status, code, Message);
}
