using CinWorkflows.Embedded.Tests.Hosts;

namespace CinWorkflows.Embedded.Tests.Conformance;

public sealed class EmbeddedActivities : ActivityConformance<EmbeddedHost>;
