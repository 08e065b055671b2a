/** The page of `kontrak --help`. */
export const HELP = `Kontrak: a mock server that answers as contracts say, and remembers.

Usage:
  kontrak [flags]                       serve the five APIs that come with it
  kontrak serve FILE|URL... [flags]     serve any contracts: OpenAPI 3.0 to 3.2, Swagger 2.0
  kontrak explain FILE|URL... [flags]   print how each operation will be answered, and why
  kontrak verify CONTRACT --url URL     check a running server against a contract
  kontrak verify CONTRACT --har FILE    check recorded traffic, and list what it never used
  kontrak proxy CONTRACT --url URL      pass requests on to a server, and check them both ways
  kontrak diff OLD NEW                  tell which changes break clients: two contracts, also REV:FILE
  kontrak diff REV [REV] CONTRACT...    the same of revisions of git; without a second REV, of the files
                                        as they are. CONTRACT is a file, a URL, or one of the five

Contracts:
  --contract [NAME=]FILE   serve one more contract; repeatable. NAME is its mount: /NAME
  --handlers [NAME=]FILE   answer operations of the contract NAME by code of your own
  --watch                  serve each edit of a contract or of handlers; sessions keep their state.
                           Code of the five APIs needs a restart
  --strict                 refuse contracts with a problem, and unknown query parameters
  --stateless              remember nothing: answer every operation by an example or made data
  --scopes                 refuse a token, if it is a JWT, that lacks scopes of its operation: 403
  --api NAME               serve this one of the five APIs; repeatable

Server:
  --port N                 the port; by default 4010. 0 takes a free one
  --host H                 the address to listen at; by default 127.0.0.1
  --scenario S             the data that a session begins with: demo, empty, suspended, near-limit
  --control-token T        the token for the control API; needed if --host is not this machine's own
  --journal-mib N          MiB that the journal of each session keeps; by default 16
  --memory-mib N           MiB for all journals, as many for all worlds and all snapshots; by default 256

Verify:
  --header 'Name: value'   send a header; a credential where the contract asks for it. Repeatable
  --credentials FILE       YAML with a token, key or name:password for each security scheme, where
                           $NAME is of the environment; or a module that exports a function by default
  --only ID, --skip ID     operations, or methods and paths; * stands for any text. Repeatable
  --read-only              try GET and HEAD alone
  --session-header NAME    a header that gives each of its values a world of its own on the server
  --max N                  the most requests; by default 100000
  --workers N              operations side by side, with sessions or --read-only; by default 4
  --seed N                 send the requests of another seed; by default 1
  --timeout N              seconds until a reply must be there; by default 10
  --strict                 refusals by another status, undocumented properties and operations that were
                           not reached are faults too
  --known FILE             YAML: a list of id, reason and until (a day) of findings that are known
  --report FORMAT[=FILE]   text, json, junit, github or html. Repeatable

Proxy:
  --port N, --host H       where to listen; by default 4020 of 127.0.0.1
  --strict                 refuse what breaks the contract: requests with 400, replies with 502. Bodies
                           are read whole for that, up to 8 MiB; without it, they go on as they come
  --timeout N              seconds until a reply must begin; by default 60
  --har FILE               write each exchange to a HAR, which is whole at any moment

Diff:
  --format F               text, markdown or json
  --output FILE            write it there
  --known FILE             as for verify

  -h, --help               print this page
  --version                print the version
`;
