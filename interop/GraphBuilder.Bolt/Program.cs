using GraphConsole;
using Interop.Neo4jDriver;

using var terminal = Terminal.OfProcess();
return await GraphBuilder.Program.Run(args, terminal, services => services.AddBolt());
