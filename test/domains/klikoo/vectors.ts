// Signatures made by the openssl command line (OpenSSL 3.0.19), not by the code under test. The private key
// was thrown away; all values here are public. The commands, in a POSIX shell:
//
//   openssl genrsa -out key.pem 2048
//   openssl rsa -in key.pem -pubout -outform DER | openssl base64 -A                      (publicKey)
//   printf '%s|%s' "$CLIENT" "$TIME" | openssl dgst -sha256 -sign key.pem | openssl base64 -A
//
//   HASH=$(printf '%s' "$BODY" | openssl dgst -sha256 -r | cut -d' ' -f1)
//   printf '%s:%s:%s:%s:%s' "$METHOD" "$WHERE" "$TOKEN" "$HASH" "$TIME" |
//     openssl dgst -sha512 -hmac "$SECRET" -binary | openssl base64 -A

const timestamp = '2026-02-06T11:59:19.000+07:00';

/** A request for a token by the demo client. */
export const TOKEN_REQUEST = {
  clientId: '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284',
  timestamp,
  publicKey: [
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwttPm/Axz1aFq/A/JcbXCJBbUZQiCi/S',
    'PcPLL89Ab35L36CBRD6IUB7/sn/FwiMtTyfTPZmbhblz5W+vTTem9V6EG2oFJlBjLfEt+zzLG3yv',
    'AQYjYBPOH/NhUyrjiNCTOWoR3YvWFnjJFiumjxBf/NxYIPNmoh6qoWMAF3ycYtAYOv+BlDt7Kxp6',
    'pibGPoVcqdu/w3H7iDSZ/1aWmw+mvTx74fV57r9NNCGlYwIs+erEBPSN2aCam2pFES4lRURm2Gyz',
    'jxss94qI+xcSutzYZ8ZvbWQC6g5Dz4Ji1sT+oCOknWYMyItqMzK4+oCmtE10QUIOZN3YQ3AfFnUE',
    'RXRA7wIDAQAB',
  ].join(''),
  signature: [
    'qURrNwmb3J/nN3TQg+F2CuNEhTNBpUHiPufNGRUpltwcGKhHMNBUh2dr9IP7qWVZxh6WsOwEYmdy',
    'RJ/7ghXozUh4KDpjI/gSrufkrx4RDSCnuc5FP4qMg5S8y1/ysGSiOk53jh+Bvjp6XceupIG73GTV',
    '+QUjBANMOkF98eZfoWR1yCBoYlJZLr6UdNOlgCUCFAc8x4WxMLIVvS6P7/o0sUqabk8XhIX15Wea',
    'Sg7x2HUjtX+4PpCUfDDbAtgs3ibGPWLyec4AbYHPViAAixPxTx2A0tN9xhXE9ZQRHFfRlFr6659N',
    '7Xrlt3+9rF3RX3D6+qoGK/twEARoeLQGXnwb5Q==',
  ].join(''),
};

const shared = { token: 'example-token', timestamp, secret: 'not-a-real-secret-not-a-real-sec' };

/** Two other requests: one without a body, and one whose body has a text with white space, quotes and an accent. */
export const REQUESTS = [
  {
    ...shared,
    method: 'POST',
    path: '/v1/open-api/products',
    body: String.raw`{"limit":10,"page":1,"search":[{"field":"keyword","value":"kopi \"susu\" é"}],"sort":{"field":"agent_price","value":"desc"}}`,
    hash: 'dcf9feec7d123bee61a84699aa2fcae89822961ea1bbc6744e6fe2403778d85b',
    signature:
      'wP0Wvi5yifCdXlxfU9QkWYxs+eDzObdKtxyXU7+XZsBLF7SH424+M7FZXT4L+ZBOQPPCsvpAbtd08Td3ajkS4Q==',
  },
  {
    ...shared,
    method: 'GET',
    path: '/v1/open-api/balance',
    body: '',
    hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    signature:
      'MJw/9Q2jPO7YF7/OoLgjn70ScBrTan+7VT4DwhqyEf/qgFXba8jS7acG9niTIvqfcULHc72bMfmzeuEBLfvOSw==',
  },
];
