/** The page of `kontrak --help`. */
export const HELP = `Kontrak: a mock server that answers as contracts say, and remembers.

Usage:
  kontrak [flags]                       serve the five APIs that come with it
  kontrak serve FILE|URL... [flags]     serve any contracts: OpenAPI 3.0 to 3.2, Swagger 2.0
  kontrak explain FILE|URL... [flags]   print how each operation will be answered, and why
  kontrak verify CONTRACT --url URL     check a running server against a contract

Contracts:
  --contract [NAME=]FILE   serve one more contract; repeatable. NAME is its mount: /NAME
  --handlers [NAME=]FILE   answer operations of the contract NAME by code of your own
  --watch                  serve each edit of a contract or of handlers; sessions keep their state.
                           Code of the five APIs needs a restart
  --strict                 refuse contracts with a problem, and unknown query parameters
  --stateless              remember nothing: answer every operation by an example or made data
  --api NAME               serve this one of the five APIs; repeatable

Server:
  --port N                 the port; by default 4010. 0 takes a free one
  --host H                 the address to listen at; by default 127.0.0.1
  --scenario S             the data that a session begins with: demo, empty, suspended, near-limit
  --control-token T        the token for the control API; needed if --host is not this machine's own
  --journal-mib N          MiB that the journal of each session keeps; by default 16
  --memory-mib N           MiB for all journals, as many for all worlds and all snapshots; by default 256

  -h, --help               print this page
  --version                print the version
`;
