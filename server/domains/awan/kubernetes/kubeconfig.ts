// "not a real certificate" and "not a real key" in base64. Nothing listens at the address.
const CERTIFICATE = 'bm90IGEgcmVhbCBjZXJ0aWZpY2F0ZQ==';
const KEY = 'bm90IGEgcmVhbCBrZXk=';

/** The file that `kubectl` reads. @param address of the API server, IPv4 */
export function kubeconfigFor(address: string): string {
  return `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${CERTIFICATE}
    server: https://${address}:6443
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: kubernetes-admin
  name: kubernetes-admin@kubernetes
current-context: kubernetes-admin@kubernetes
kind: Config
preferences: {}
users:
- name: kubernetes-admin
  user:
    client-certificate-data: ${CERTIFICATE}
    client-key-data: ${KEY}
`;
}
