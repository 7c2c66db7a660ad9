// Children's records are not deleted by a slip: whoever means it removes the lock first, and that is logged.

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds children\'s records. Remove this lock only with the information asset owner\'s agreement.'
  }
}
