using CinWorkflows.Records.Tests.SignIns;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresSignInBookTests(PostgresServer server) : SignInBookContract(new PostgresStore(server));
