using GraphConsole;
using Interop.Neo4jDriver;

using var terminal = Terminal.OfProcess();
return await GraphQueries.Program.Run(args, terminal, services => services.AddBolt());
