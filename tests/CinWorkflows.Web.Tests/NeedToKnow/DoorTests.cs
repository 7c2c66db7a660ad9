using System.Reflection;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Endpoints read cases by <see cref="ReadableCases"/>, and by nothing else.</summary>
public sealed class DoorTests
{
    /// <summary>Those that look at the whole record for something else than to show it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["StartCase: IActStore"] = "whether an id is taken, and a command that came twice",
        ["AttachDocument: IActStore"] = "the act that was just recorded",
    };

    [Fact]
    public void AnEndpoint_ReadsNoRecord_ButThatOfItsReader()
    {
        Type[] whole = [typeof(ICaseReader), typeof(IActStore), typeof(ICaseRecord), typeof(ICaseRoll)];
        var taken = from endpoint in EndpointMapping.Of(typeof(IEndpoint))
                    from method in endpoint.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
                    where !method.Name.StartsWith('<')
                    from parameter in method.GetParameters()
                    where whole.Contains(parameter.ParameterType)
                    select $"{endpoint.Name}: {parameter.ParameterType.Name}";

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), taken.Distinct().Order(StringComparer.Ordinal));
    }
}
