// This is plain CommonJS without modern syntax. Even a very old Node can run it and print the message.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 24 || (found[0] === 24 && found[1] < 18)) {
  console.error(
    'Kontrak needs Node 24.18 or later; this is ' +
      process.versions.node +
      '. "npm ci" brings a fitting Node on Linux, macOS and Windows unless optional packages are left out.',
  );
  process.exit(1);
}
